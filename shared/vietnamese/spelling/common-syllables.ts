/** The syllables that office prose uses most, tone placed in the old way: of two near corrections they win. */
export const COMMON_SYLLABLES: ReadonlySet<string> = new Set(
  `a ai an án anh ảnh ánh ảo áp ăn ấp ấy ba bà bài bãi ban bàn bản bán bạn bảng bao bảo báo bảy bằng bắt bấm
  bất ben bế bên bến bí bị bìa biên biến biết biểu bình bỏ bổ bố bộ bồi bốn bởi bớt buổi buồn bút bước bưu
  ca cả cá các cách cài cải cái cam cảm cán cảnh cạnh cao cáo căn cắt cầm cần cận cấp cập câu cầu cây cháu
  chạy chắc chặt chấm chậm chân chẩn chấn chấp chất chế chi chỉ chí chị chia chiếc chiếm chiến chiều chiếu
  chỉn chín chỉnh chính chịu cho chọn chóng chỗ chống chờ chở chợ chơi chu chủ chú chuẩn chung chúng chụp
  chuyên chuyển chuyến chuyện chữ chưa chữa chức chứng chương có cọ con còn cô cỗ cố cồn công cổng cộng cột
  cơ cởi cu cũ cụ của cung cùng củng cũng cuộc cuối cuốn cư cứ cửa cước cười cương cường cứu dài dan dạn
  dàng danh dành dãy dạy dân dẫn dấu dây dễ dịch diễn diện do doanh dõi dong dòng dồi dồn dù dục dung dùng
  dụng duy duyệt dữ dự dựng dưới dưỡng đã đạc đai đài đại đảm đang đảng đáng đánh đào đạo đáp đạt đăng đặt
  đất đâu đầu đây đầy đẩy đèn đẹp đề để đến đều đi địa điểm điền điện điều định đo đó đoàn đoán đoạn đọc đòi
  đóng đọng đô đồ độ đốc độc đổi đối đội đôn đông đồng động đột đời đơn đợt đủ đua đúng đưa đứa đừng đứng
  được đường em gặp gần gấp ghế ghi gì gia giả giá giải giảm giám gian giản giảng giành giao giáo giật giấy
  gìn giỏi giờ giới giúp giữ giữa gõ gọi gọn góp gỗ gốc gồm gộp gỡ gửi hai hài hàm hạn hàng hạng hành hay
  hằng hè hẹn hệ hết hiểm hiện hiểu hiệu hình họ hóa họa hoạch hoàn hoạt hoặc học hoi hỏi họp hồ hỗ hộ hồi
  hội hôm hơn hợp huấn huống hút huyện hưởng hướng hưu ích in ít kèm kê kể kế kết khả khác khách khai khảo
  khắc khăn khẳng khắt khâu khẩu khe khen khi khích khiến khiếu kho khó khóa khoản khoảng khỏi khổ không
  khởi khu khuyến kia kích kiểm kiệm kiến kiện kinh kính ky kỳ kỷ kỹ ký là lá lãi lại làm lãm lạn lãng lãnh
  lau lắng lặp lần lập lâu lấy lệ lệch lên lí lịch liên liệt liệu lĩnh lo loại loạt lòng lỗi lối lời lợi lớn
  lớp luân luận luật lúc lục lùi lực lưỡng lượng lượt lưu lý mà mã màn mãn mạn mang mạng mạnh màu máy mắc
  mặc mắt mặt mất mật mẫu mấy mẹ mềm miễn minh mình móc mọi mong mô môi mỗi môn một mở mời mới mua mục mũi
  muốn mức mươi mười nại nam nào nay này năm nằm năng nắp nâng nên nêu nếu ngại ngành ngay ngày ngăn ngắn
  ngặt ngân nghe nghẽn nghệ nghỉ nghĩ nghị nghĩa nghiêm nghiệm nghiên nghiệp nghìn ngoài ngồi ngủ nguồn
  nguyên nguyện người nhà nhanh nhau nhắc nhân nhận nhập nhất nhật nhi nhiệm nhiều nhìn nhỏ nhóm nhờ nhớ nhu
  như nhưng những niêm niệm niên nó nói nóng nỗ nổi nối nội nông nộp nơi nụ nuôi nữ nửa nữa nước ô ông ở ơn
  pha phà phải phạm phản pháp phát phạt phẩm phân phần phấn phận phép phí phía phiên phiếu phong phòng phóng
  phổ phố phối phủ phụ phục phút phương phường qua quả quá quan quản quán quanh quay quầy quen quét quên
  quốc quy quỹ quý quyền quyết ra rà rạch rảnh rằng rất riêng rõ rồi rỗi rộng rơi rút rưỡi sa sá sách sạch
  sai sài san sản sang sàng sáng sao sáp sạp sát sau sáu sắc sẵn sắp sâu sẻ sẽ sinh so soạn soát song sóng
  sót sổ số sôi sông sơ sở sớm su suất súc sung suôn suốt sút suy sư sử sự sửa ta tác tách tài tải tại tám
  tạm tán tạo tạp tay tắc tăng tắt tâm tấm tần tận tập tất tế tên thái tham thang tháng thanh thành thao
  thảo thay thẳng thắng thắt thẩm thấp thật thấy thẻ theo thể thế thêm thi thì thí thị thích thiện thiết
  thiếu thiệu thỏa thoại thói thôn thông thống thời thu thủ thuận thuật thuộc thư thử thứ thửa thực thước
  thường thưởng tích tịch tiên tiền tiến tiếp tiết tiêu tìm tin tín tinh tình tỉnh tính to toàn toán tóm tô
  tổ tôi tối tồn tốn tổng tốt tờ tới tra trả trách trải trái trạm trang tranh trao trau trăm trắng trân trận
  trẻ treo trễ trên trì trí trị trích triển triệt triệu trình trò trong trọng trộn trở trợ tru trú trụ trung
  trùng truy truyền trữ trực trước trương trường trưởng tủ tuần tục tuổi tuyên tuyến tư từ tử tự tức từng
  tương tướng ty tỷ ùn ủng uống ủy ứng ương và vạch vài van vàng vào văn vắn vẫn vẽ về vì vị via vỉa việc
  viên viện viết việt vô vốn với vụ vui vùng vừa vực vững vướng xa xã xác xán xanh xáo xát xảy xâm xấp xây
  xe xem xét xếp xỉ xin xong xuất xúc xung xuống xuyên xử xứ xứng y ý yên yết yêu yếu`.split(/\s+/u),
);
