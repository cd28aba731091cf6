/** Syllables in everyday use that the dictionary lacks, tone placed in the new way. */
export const MORE_SYLLABLES: readonly string[] = `sạc nòng huế xịn nghen tuýp nguệch ngoạc tuềnh luênh gẫy hễ
  kễnh lễnh nhễ nhại nhõng ỗ kĩu xụt thới gừa chíp búp phoóc xoong boong goòng moóc roóc cọoc quẩy quởn
  huỷnh ngoẻo nhoè khoẻo thoảng quỵt quýnh quẹo chuệch choạc khệnh khạng gỗ hỡ nhỡ vỡ
  loẹt choẹt toẹt hoẹt xoẹt rôn tuốc mầy`.split(/\s+/u);

/** Foreign words without marks that bulletins print as they are, and that differ from a syllable by its marks only. */
export const FOREIGN_WORDS: ReadonlySet<string> = new Set(
  `chat hit hot hop top set net map cup hip bit pop rap pin tip chip mic clip slide game team show link nick
  blog vlog web app gas gym spa bus taxi tour fan golf bank mail email box pos otp sms tag tab menu test text
  log tiktok zalo facebook livestream online offline robot video internet camera virus website logo radio
  sim cad max mix min it of the and for in on to at by or as is be an vs cop oda fdi gdp ips dot com org net
  via credit photo copy fax telex start stop plus pro mini micro bet net kit set lock unlock rank user host
  hack hub lap laptop phone smart cloud bot big data edge dash code check scan print pad max ip id`.split(
    /\s+/u,
  ),
);
