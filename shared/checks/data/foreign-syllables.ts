/** Written with Vietnamese letters but outside its grammar: names from other languages of the country, loans. */
export const ADMITTED_SYLLABLES: ReadonlySet<string> = new Set(
  `đắk đăk lắk krông kông plông hrê êđê xtiêng bru mnông nông sêrêpôk pôcô glông păh pơ kbang blá cọoc
  pê bê đê rê mê tê kê sê xê nê lê gê hê vê ô-tô môn-đun bôxit ôxy prôtêin prôtein ốp-la phômai pôn
  boóng boong goòng xoong moóc rơmoóc côngtennơ cácbon ôtô ôzôn ka-ra-ô-kê karaôkê quơ quãi huơ khuơ
  thuở huỷnh gĩ gíp gịp roóc coóc quẩy quấy quởn đôla mácxít lênin ăngghen mácno vácxin lôgic lôgíc lôgích
  săm-mít xi-măng ximăng bêtông nilông nilon sêri lôgô môđun vêtô ôxtrâylia ấnđộ kạn kilôgam kilômét
  kilôoát mêgaoát mêgabít gigabít xăngtimét`.split(/\s+/u),
);
