/**
 * The shape of the other language's strings, from the Vietnamese ones. English has a form for one of a
 * thing, which Vietnamese has not: beside each `…_other` there may be a `…_one`.
 */
export type Translated<Strings> = {
  [Key in keyof Strings]: Strings[Key] extends string ? string : Translated<Strings[Key]>;
} & {
  [Key in keyof Strings as Key extends `${infer Stem}_other` ? `${Stem}_one` : never]?: string;
};
