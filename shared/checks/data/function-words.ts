/**
 * Words that join and point: they cannot be the second half of a compound such as "điều hành hành chính",
 * and written twice they are always a slip. Words that Vietnamese does double ("từ từ") are not here.
 */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  `và hoặc hay nhưng mà thì là của cho với về tại trong ngoài trên dưới từ đến theo bởi do vì nên để nhằm
  bằng cùng như khi nếu tuy được bị có không chưa đã đang sẽ phải cần các những mọi mỗi một này kia đó ấy
  nào cũng vẫn còn lại ra vào lên xuống qua sau trước giữa rất hơn nhất nhiều ít`.split(/\s+/u),
);

/** Words that are doubled on purpose: "người người", "ngày ngày", "dần dần". */
export const DOUBLED_WORDS: ReadonlySet<string> = new Set(
  `từ ngày người nhà đời luôn thường dần mãi đều rất xa xanh ai đâu lần vừa sáng chiều tối năm tháng hằng nơi
  chốn làng xóm ngành cấp tầng lớp đường hàng dài chầm chậm nhanh khẽ nhẹ sớm hay rồi nào gần ngang nho nhỏ
  vui buồn lâu cao thấp rằng đỏ vàng trắng đen tím hồng nâu chung riêng song ba chuồn bươm đu dưa tiếng việc
  đêm mùa rưng cười nói đông hay sừng bay bày hai bốn cùng xưa kìa đấy ừ vâng dạ không hiện`.split(/\s+/u),
);
