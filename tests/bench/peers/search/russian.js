// Snowball's stemmer, before which ё and е are one letter.
import { stemmer } from "@orama/stemmers/russian";

export const plain = (text) => text.toLowerCase().replaceAll("ё", "е");
export const stem = (word) => stemmer(plain(word));
