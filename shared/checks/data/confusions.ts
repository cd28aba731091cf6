/**
 * Words that are confused with each other, wrong = right, parted by bars. Collected from what desks correct most often.
 *
 * Only pairs whose left side is wrong in every sentence are here; the few that have an innocent reading
 * name it: "after: …" are words before the pair, "before: …" words behind it, with which it is left alone.
 */
export const CONFUSIONS = `
nghành = ngành | sử lý = xử lý | sử lí = xử lí | sử phạt = xử phạt | sử trí = xử trí | xét sử = xét xử
ứng sử = ứng xử | cư sử = cư xử | xử dụng = sử dụng | xữ lý = xử lý | xữ dụng = sử dụng
sữ dụng = sử dụng | tiền xử = tiền sử | xắp xếp = sắp xếp | sắp sếp = sắp xếp | xắp sếp = sắp xếp
xắp tới = sắp tới | xắp đặt = sắp đặt | xắp xỉ = xấp xỉ | sấp xỉ = xấp xỉ | chậm chễ = chậm trễ
chậm trể = chậm trễ | trậm trễ = chậm trễ | trậm chễ = chậm trễ | trể hẹn = trễ hẹn | trể hạn = trễ hạn
bổ xung = bổ sung | bỗ sung = bổ sung | sung kích = xung kích | sung đột = xung đột
sung quanh = xung quanh | xung quỹ = sung quỹ | xuất xắc = xuất sắc | suất sắc = xuất sắc
suất xắc = xuất sắc | năng xuất = năng suất | hiệu xuất = hiệu suất | công xuất = công suất
áp xuất = áp suất | lãi xuất = lãi suất | tần xuất = tần suất | xác xuất = xác suất | sản suất = sản xuất
đề suất = đề xuất | đột suất = đột xuất | trích suất = trích xuất | truy suất = truy xuất
suất khẩu = xuất khẩu | suất bản = xuất bản | sơ xuất = sơ suất | xơ xuất = sơ suất | xơ suất = sơ suất
xơ kết = sơ kết | xơ bộ = sơ bộ | sơ xài = sơ sài | xơ xài = sơ sài | chia sẽ = chia sẻ
chia xẻ = chia sẻ | san xẻ = san sẻ | suông sẻ = suôn sẻ | suông sẽ = suôn sẻ | suôn sẽ = suôn sẻ
sẳn sàng = sẵn sàng | xẵn sàng = sẵn sàng | trãi nghiệm = trải nghiệm | trãi qua = trải qua
trãi dài = trải dài | nổ lực = nỗ lực | cũng cố = củng cố ; before: gắng tình ý | củng như = cũng như
củng là = cũng là | củng được = cũng được | củng có = cũng có | củng đã = cũng đã | kỷ năng = kỹ năng
kỷ thuật = kỹ thuật | kỷ sư = kỹ sư | kỷ lưỡng = kỹ lưỡng | kỹ luật = kỷ luật | kỹ cương = kỷ cương
kỹ niệm = kỷ niệm | kỹ lục = kỷ lục | kỹ yếu = kỷ yếu | thế kỹ = thế kỷ | giử gìn = giữ gìn
gìn giử = gìn giữ | giữ dìn = giữ gìn | giử vững = giữ vững | giữ vửng = giữ vững | bảo đãm = bảo đảm
đãm bảo = đảm bảo | hổ trợ = hỗ trợ | hỗ trơ = hỗ trợ | hổ tương = hỗ tương | sữa chữa = sửa chữa
sửa chửa = sửa chữa | sữa đổi = sửa đổi | sử đổi = sửa đổi | chỉnh sữa = chỉnh sửa | dể dàng = dễ dàng
dể hiểu = dễ hiểu | dể tiếp cận = dễ tiếp cận | mỡ rộng = mở rộng | cởi mỡ = cởi mở | mỡ đầu = mở đầu
nghĩ hưu = nghỉ hưu | nghĩ phép = nghỉ phép | suy nghỉ = suy nghĩ | ý nghỉa = ý nghĩa
kiến nghỉ = kiến nghị | đề nghỉ = đề nghị | lảnh đạo = lãnh đạo | bản lỉnh = bản lĩnh
lỉnh vực = lĩnh vực | lãnh vực = lĩnh vực | quãn lý = quản lý | quan lý = quản lý | thũ tục = thủ tục
thủ tụt = thủ tục | thủ trưỡng = thủ trưởng | trưỡng phòng = trưởng phòng | ảnh hưỡng = ảnh hưởng
hưỡng ứng = hưởng ứng | bồi dưởng = bồi dưỡng | nuôi dưởng = nuôi dưỡng | khen thưỡng = khen thưởng
khuyến khít = khuyến khích | phỗ biến = phổ biến | tỗ chức = tổ chức | đầy đũ = đầy đủ | đẩy đủ = đầy đủ
hiệu quã = hiệu quả | kết quã = kết quả | chính xát = chính xác | xáo chộn = xáo trộn
chuẩn đoán = chẩn đoán | chẩn bị = chuẩn bị | chuẫn bị = chuẩn bị | tiêu chuẫn = tiêu chuẩn
thăm quan = tham quan ; before: họ | khắc khe = khắt khe | xúc tích = súc tích | hàm xúc = hàm súc
vô hình chung = vô hình trung | cọ sát = cọ xát | cổ máy = cỗ máy | trân thành = chân thành
chân trọng = trân trọng | chân quý = trân quý | chỉnh chu = chỉn chu | đường xá = đường sá
giành cho = dành cho ; before: được bằng mình kỳ | giành riêng = dành riêng | dành giật = giành giật
dành chiến thắng = giành chiến thắng | kiễm tra = kiểm tra | kiễm soát = kiểm soát | kiểm xoát = kiểm soát
kiểm soác = kiểm soát | khẳn định = khẳng định | lãng mạng = lãng mạn | mạnh dạng = mạnh dạn
mặc khác = mặt khác ; before: nhau | mặc trận = mặt trận | mặt dù = mặc dù | ngăn nấp = ngăn nắp
nghiêm ngặc = nghiêm ngặt | nguyên tắt = nguyên tắc | quy tắt = quy tắc | tóm tắc = tóm tắt
vắng tắt = vắn tắt | vắn tắc = vắn tắt | tắt nghẽn = tắc nghẽn | bế tắt = bế tắc | ùn tắt = ùn tắc
nhanh chống = nhanh chóng | phòng chóng = phòng chống | quyết liệc = quyết liệt | rãnh rỗi = rảnh rỗi
sáng lạng = xán lạn | sáng lạn = xán lạn | sai xót = sai sót | thiếu xót = thiếu sót | bỏ xót = bỏ sót
sát nhập = sáp nhập | xáp nhập = sáp nhập | sác nhập = sáp nhập | sâu xắc = sâu sắc
xong xong = song song | tập chung = tập trung ; after: học luyện bài sưu tuyển thực hội | tấc cả = tất cả
tiếc kiệm = tiết kiệm | thắc chặt = thắt chặt | thiếc thực = thiết thực | thiếc kế = thiết kế
thiếc bị = thiết bị | thông xuốt = thông suốt | thông suốc = thông suốt | xuyên xuốt = xuyên suốt
suyên suốt = xuyên suốt | trong xuốt = trong suốt | thường suyên = thường xuyên
thường xuên = thường xuyên | tinh giảm biên chế = tinh giản biên chế | trao dồi = trau dồi
trau giồi = trau dồi | trao giồi = trau dồi | triễn khai = triển khai | triển khaii = triển khai
phát triễn = phát triển | triển lảm = triển lãm | trú trọng = chú trọng | chú trương = chủ trương
chủ trưởng = chủ trương | tuyên chuyền = tuyên truyền | chuyền thống = truyền thống
chuyền đạt = truyền đạt | chuyển đỗi = chuyển đổi | chuyển đối số = chuyển đổi số | trao đỗi = trao đổi
thay đỗi = thay đổi | ũng hộ = ủng hộ | vướn mắc = vướng mắc | vướng mắt = vướng mắc
vướn mắt = vướng mắc | xãy ra = xảy ra | sảy ra = xảy ra | ảy ra = xảy ra | xem sét = xem xét
sem xét = xem xét | suống cấp = xuống cấp | sứng đáng = xứng đáng | tương sứng = tương xứng
đọc giả = độc giả ; before: thiết định mạo | giãi quyết = giải quyết | giãi pháp = giải pháp
giãi đáp = giải đáp | cắt giãm = cắt giảm | đơn giãn = đơn giản
hoàng thành nhiệm vụ = hoàn thành nhiệm vụ | hoàng thiện = hoàn thiện | hoàn cãnh = hoàn cảnh
khã năng = khả năng | khã thi = khả thi | khiếu lại = khiếu nại | kiện toàng = kiện toàn
lưu chữ = lưu trữ ; before: ký viết số | lưu trử = lưu trữ | dự chữ = dự trữ | dự trử = dự trữ
nghiêm yết = niêm yết | niêm yếc = niêm yết | quán triệc = quán triệt | rà xoát = rà soát
rà soác = rà soát | giám xát = giám sát | khảo xát = khảo sát | quan xát = quan sát | xát xao = sát sao
sát xao = sát sao | sáng xuốt = sáng suốt | xôi nổi = sôi nổi | thẫm quyền = thẩm quyền
thẫm định = thẩm định | thõa thuận = thỏa thuận | thỏa mản = thỏa mãn | thõa mãn = thỏa mãn
tiếng độ = tiến độ | tồng kết = tổng kết | trã kết quả = trả kết quả | trã lời = trả lời
trích dẩn = trích dẫn | hướng dẩn = hướng dẫn | hướng giẫn = hướng dẫn | dẩn đến = dẫn đến
dẩn đầu = dẫn đầu | vĩa hè = vỉa hè | công chứt = công chức | viên chứt = viên chức | sa xút = sa sút
xa xút = sa sút | sâm phạm = xâm phạm | sây dựng = xây dựng | xây giựng = xây dựng | xin lổi = xin lỗi
súc tiến = xúc tiến | xuất sứ = xuất xứ | nguyên cứu = nghiên cứu | danh nghiệp = doanh nghiệp
nông thông = nông thôn | đồng loạc = đồng loạt | đôn đốt = đôn đốc | đầy lùi = đẩy lùi
đầy mạnh = đẩy mạnh ; before: mẽ | biên soan = biên soạn | nghi quyết = nghị quyết | nghi định = nghị định
chuyên biến = chuyển biến | công thông tin điện tử = cổng thông tin điện tử | trực tuyển = trực tuyến
và cá dân = và cá nhân | tiếp nhân hồ sơ = tiếp nhận hồ sơ | trả kết qủa = trả kết quả
hiệu qủa = hiệu quả | cán bô = cán bộ | cơ qua nhà nước = cơ quan nhà nước
ủy bản nhân dân = ủy ban nhân dân | ủy ban nhân dâng = ủy ban nhân dân
hội đồng nhân dâng = hội đồng nhân dân | hành chính nhà nuớc = hành chính nhà nước | tồn động = tồn đọng
giấy chúng nhận = giấy chứng nhận | chúng nhận tín nhiệm = chứng nhận tín nhiệm | chấn chĩnh = chấn chỉnh
điều chĩnh = điều chỉnh | hoàn chĩnh = hoàn chỉnh | chĩnh sửa = chỉnh sửa | chĩnh lý = chỉnh lý
phấn khỡi = phấn khởi | khỡi nghiệp = khởi nghiệp | khỡi động = khởi động | chi chả = chi trả
lỗ lực = nỗ lực | lội dung = nội dung | lăng lực = năng lực | lông nghiệp = nông nghiệp
nắng nghe = lắng nghe | nãnh đạo = lãnh đạo | nàm việc = làm việc | chách nhiệm = trách nhiệm
trương trình = chương trình | chụ sở = trụ sở | chực tuyến = trực tuyến | chiển khai = triển khai
trủ trì = chủ trì | trủ động = chủ động | trứng nhận = chứng nhận | trứng thực = chứng thực
trữ ký = chữ ký | giao dục = giáo dục | dải quyết = giải quyết | dám sát = giám sát | dà soát = rà soát
tham da = tham gia | sã hội = xã hội | xáng kiến = sáng kiến | xố hóa = số hóa | sác nhận = xác nhận
sác thực = xác thực | sếp loại = xếp loại | sếp hạng = xếp hạng | suất hiện = xuất hiện
xản xuất = sản xuất | sung phong = xung phong | thời hạng = thời hạn
xuất sắt = xuất sắc ; before: thép vụn phế | tựu chung = tựu trung | dử liệu = dữ liệu
cãi cách = cải cách ; before: gì nào này đó | công dan = công dân | văn phồng = văn phòng | ban hanh = ban hành
dược sự quan tâm = được sự quan tâm | dược sự chỉ đạo = được sự chỉ đạo | dược sự đồng ý = được sự đồng ý
dược sự ủng hộ = được sự ủng hộ | thái độ bàng quang = thái độ bàng quan | bàng quang trước = bàng quan trước
đễ thực hiện = để thực hiện | đễ người dân = để người dân | đễ nâng cao = để nâng cao
đễ bảo đảm = để bảo đảm | đễ giải quyết = để giải quyết | đễ phục vụ = để phục vụ
`;
