// What news calls a country's government, people and land: the country, its adjective, its capital, the seat of its government.
// Written by hand; one group a line, one word each ("white" and "house" apart would be two other things).

export const places: readonly string[] = [
  'russia russian moscow kremlin', 'ukraine ukrainian kyiv kiev', 'america american washington', 'britain british london downing england english',
  'france french paris elysee', 'germany german berlin', 'italy italian rome', 'spain spanish madrid', 'portugal portuguese lisbon',
  'poland polish warsaw', 'hungary hungarian budapest', 'austria austrian vienna', 'switzerland swiss bern', 'belgium belgian',
  'netherlands dutch hague', 'denmark danish copenhagen', 'sweden swedish stockholm', 'norway norwegian oslo', 'finland finnish helsinki',
  'greece greek athens', 'turkey turkish ankara', 'romania romanian bucharest', 'bulgaria bulgarian sofia', 'serbia serbian belgrade',
  'croatia croatian zagreb', 'czech prague', 'slovakia slovak bratislava', 'ireland irish dublin', 'scotland scottish edinburgh',
  'belarus belarusian minsk', 'lithuania lithuanian vilnius', 'latvia latvian riga', 'estonia estonian tallinn', 'moldova moldovan chisinau',
  'georgia georgian tbilisi', 'armenia armenian yerevan', 'azerbaijan azerbaijani baku', 'kazakhstan kazakh astana', 'uzbekistan uzbek tashkent',
  'china chinese beijing', 'japan japanese tokyo', 'korea korean seoul pyongyang', 'taiwan taiwanese taipei', 'india indian delhi',
  'pakistan pakistani islamabad', 'bangladesh bangladeshi dhaka', 'afghanistan afghan kabul', 'iran iranian tehran', 'iraq iraqi baghdad',
  'syria syrian damascus', 'lebanon lebanese beirut', 'israel israeli jerusalem', 'palestine palestinian ramallah', 'jordan jordanian amman',
  'egypt egyptian cairo', 'saudi riyadh', 'yemen yemeni sanaa', 'qatar qatari doha', 'emirates emirati', 'kuwait kuwaiti',
  'libya libyan tripoli', 'tunisia tunisian tunis', 'algeria algerian algiers', 'morocco moroccan rabat', 'sudan sudanese khartoum',
  'ethiopia ethiopian addis', 'kenya kenyan nairobi', 'nigeria nigerian abuja', 'ghana ghanaian accra', 'somalia somali mogadishu',
  'africa african pretoria', 'zimbabwe zimbabwean harare', 'canada canadian ottawa', 'mexico mexican', 'brazil brazilian brasilia',
  'argentina argentine', 'chile chilean santiago', 'colombia colombian bogota', 'venezuela venezuelan caracas', 'peru peruvian lima',
  'cuba cuban havana', 'haiti haitian', 'australia australian canberra', 'zealand wellington', 'indonesia indonesian jakarta',
  'philippines philippine filipino manila', 'vietnam vietnamese hanoi', 'thailand thai bangkok', 'malaysia malaysian', 'myanmar burma burmese',
  'europe european brussels',
];
