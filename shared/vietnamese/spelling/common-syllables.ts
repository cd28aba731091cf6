/** The syllables that office prose uses most, tone placed in the old way: of two equally near corrections they win. */
export const COMMON_SYLLABLES: ReadonlySet<string> = new Set(
  `và của các có được trong cho là với những người không để một đã từ về khi này đến ra như vào theo cũng trên
  phải còn lại sau nhiều đó sẽ hơn tại hay thì mà nên vì do bị bằng nếu đang trước rất qua mới cùng nhất chỉ
  công việc hành chính dân quyết định hội nghị thực hiện cán bộ phòng sở huyện tỉnh xã phường thành phố ủy ban
  nhân đảng chủ tịch bí thư giám đốc cơ quan đơn vị tổ chức nhà nước thủ tục hồ sơ giải dịch vụ trực tuyến số
  chuyển đổi phát triển kinh tế hóa văn giáo dục y khai ngày tháng năm đầu cuối giờ lần thứ báo cáo kết quả kế
  hoạch chương trình đề án dự nội dung thông tin tiếp nhận trả hạn đúng sớm trễ cải cách chất lượng hiệu nâng cao
  xây dựng quản lý quy phạm pháp luật nghị thông tư chỉ thị hướng dẫn kiểm tra giám sát đánh giá tuyên truyền
  phối hợp tăng cường đẩy mạnh góp phần đáp ứng yêu cầu nhu thuận lợi khó khăn vướng mắc bảo đảm hỗ trợ doanh
  nghiệp địa phương khu vực trung ương quốc gia việt nam điện tử hệ mạng máy phần mềm ứng dụng công nghệ kỹ thuật
  đất đai tài nguyên môi trường nông thôn đô thị nhà đường cầu bến chợ trạm học sinh viên giáo bà con ông chị anh
  em tôi chúng họ ai gì nào đây kia nơi chỗ giữa dưới bên ngoài tham gia làm ý kiến giao lưu ngành cấp lãnh đạo
  tập bồi dưỡng đào tạo lớp khóa bài viết tin ảnh số trang bản thư ký duyệt gửi nhận ngành thống nhất trọng điểm
  tâm tiến bước góp đạt mức tỷ lệ phần trăm triệu đồng nghìn tổng vốn đầu tư ngân sách chi thu nguồn lực`.split(
    /\s+/u,
  ),
);
