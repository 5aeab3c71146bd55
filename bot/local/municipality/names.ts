import type { Chance } from "./chance";

/** Common names put together by chance; nobody in particular. */
const FIRST_NAMES =
  "Ahmed Aida Alva Amina Anders Anna Birgitta Camilla Dragan Ebba Elin Emma Erik Eva Fatima Frida Göran Hanna Hassan Håkan Ida Ingrid Jasmina Johan José Karin Karl Kerstin Lars Leila Lena Lina Linnéa Magnus Maria Marie Mats Mehmet Mohammed Måns Nadia Noor Ola Olga Oskar Per Petra Piotr Ramona Sara Signe Stefan Svetlana Tomasz Tove Ulla Vera Yasmin Zahra Zoran Åke Åsa Örjan".split(
    " ",
  );
const LAST_NAMES =
  "Ahlgren Ali Andersson Axelsson Bengtsson Berg Berglund Björk Dahl Ek Eklund Eriksson Forsberg Frisk Gustafsson Haddad Hansson Hassan Hedlund Holm Hägg Ivarsson Jakobsson Jansson Johansson Jonsson Karlsson Novak Larsson Lind Lindberg Lindgren Lindqvist Lundgren Lundqvist Magnusson Mattsson Nilsson Norén Nowak Nyberg Olofsson Olsson Persson Pettersson Roos Sandberg Sjöberg Ström Sundin Svensson Söderlund Viklund Wåhlin Yilmaz Åberg Åkesson Ängström Öberg Öst".split(
    " ",
  );
const PLACES_BEGIN = "Al Ask Björk Ek Gran Hassel Kastanje Lind Lönn Mån Rönn Sol Tall Äppel Ör".split(" ");
const PLACES_END = "backen dala gläntan gården haga holmen lunden slätten torpet viken".split(" ");

export interface PersonName {
  readonly first: string;
  readonly last: string;
}

/** Hands out person and place names, each combination once. */
export interface Names {
  person(): PersonName;
  place(): string;
}

export function namesBy(chance: Chance): Names {
  const people = chance.shuffled(FIRST_NAMES.flatMap((first) => LAST_NAMES.map((last) => ({ first, last }))));
  const places = chance.shuffled(PLACES_BEGIN.flatMap((begin) => PLACES_END.map((end) => `${begin}${end}`)));
  return { person: () => next(people), place: () => next(places) };
}

/** "karin.angstrom@kommun.example": as mail addresses are made of names, and at a domain that cannot exist. */
export function emailOf(name: PersonName, domain: "kommun.example" | "elev.example"): string {
  const plain = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return `${plain(name.first)}.${plain(name.last)}@${domain}`;
}

function next<T>(stock: T[]): T {
  const item = stock.pop();
  if (item === undefined) throw new RangeError("The municipality needs more names than there are.");
  return item;
}
