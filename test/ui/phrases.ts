import type { Tag } from '../../src/locales/tags.ts'

/**
 * How words begin that flatter or promise, shame, frighten, hurry, recommend or beg (R-1103, R-1104, R-1107), and the words of
 * pay-walls, which opt-out tools refuse to press (R-1102). `$`: the word ends there.
 */
const STEMS: Readonly<Record<Tag, string>> = {
  af: 'verbeter|beter|beste$|ervaring|geniet|optima|belangrik|aanbeveel|aanbevole|beveel|asseblief|jammer|ongelukkig|spyt|nou$|vandag|haas|beperk|moet$|betaal|inteken|koop$|premium',
  ar: 'تحسين|أفضل|تجرب|استمتع|مهم|نوصي|موصى|ننصح|من فضلك|يرجى|الرجاء|عذرًا|آسف|نأسف|للأسف|الآن|اليوم|سارع|محدود|يجب|ادفع|الدفع|مدفوع|اشترا?ك|شراء|بريميوم',
  bg: 'подобр|по-добр|най-добр|преживяван|изживяван|оптимал|наслад|важн|препоръч|моля|съжалява|за съжаление|сега|днес|веднага|побърз|ограничен|трябва|плат|плащ|абон|куп(и|у)|премиум',
  bn: 'উন্নত|ভালো|সেরা|অভিজ্ঞতা|উপভোগ|গুরুত্বপূর্ণ|সুপারিশ|পরামর্শ|দয়া করে|অনুগ্রহ|দুঃখিত|দুর্ভাগ্য|এখন|আজ|তাড়াতাড়ি|সীমিত|অবশ্যই|উচিত|অর্থ প্রদান|সাবস্ক্রাইব|কিনুন|প্রিমিয়াম',
  bs: 'poboljš|bolj|najbolj|iskustv|doživljaj|uživa|važn|preporuč|molim|nažalost|žao|sada?$|danas|odmah|požuri|ograničen|mora|trebate|plati|plać|pretpla|kupi|kupov|premium',
  ca: 'millor|experiènci|gaud|òptim|important|recoman|si us plau|sisplau|lament|malauradament|ara mateix|avui|afany|pressa|limita[dt]|heu de|cal$|paga|subscri|compr[ae]|premium',
  cs: 'zlepš|lepš|nejlepš|zážit|zkušenost|užij|optimál|důležit|doporuč|prosím|bohužel|líto|omlouv|nyní|teď|dnes|ihned|pospěš|omezen|musí|zaplat|platb|placen|předplat|koupi|kupte|prémiov|premium',
  da: 'forbedr|bedre|bedst|oplevelse|erfaring|nyd$|optimal|vigtig|anbefal|venligst|beklag|desværre|undskyld|nu$|i dag|straks|skynd|begrænset|skal$|betal|abonn|køb|premium',
  de: 'verbesser|besser|beste[mnrs]?$|bestmöglich|erlebnis|erfahrung|genieß|optimal|wichtig|empfehl|empfohlen|bitte$|leider|schade|bedauer|entschuldig|jetzt|heute|sofort|beeil|begrenzt|nur noch|müssen|muss$|bezahl|zahlen|abonn|abo$|kauf|premium',
  el: 'βελτι|καλύτερ|άριστ|εμπειρί|απολα|σημαντικ|συνιστ|προτείν|παρακαλ|συγγνώμη|λυπ|δυστυχώς|τώρα|σήμερα|αμέσως|βιαστ|περιορισμέν|πρέπει|πληρω|πληρών|συνδρομ|αγορ|premium',
  en: 'improv|enhanc|experience|better|best|enjoy|optim|important|recommend|please|sorry|unfortunately|regret|miss|now|today|hurry|limited|must|need|pay|paid|subscri|buy|premium',
  es: 'mejor|experiencia|disfrut|óptim|important|recom[ei]|por favor|lament|lo sentimos|desafortunad|desgraciad|ahora|hoy$|prisa|apres[uú]r|limitad|debes?$|tiene que|pagar|pago|pague|suscri|compr|premium',
  et: 'paranda|parem|parim|kogemus|elamus|naudi|tähtis|oluli|soovit|palun|vabanda|kahju|kahetse|praegu|nüüd|täna$|kohe$|kiirusta|piiratud|peate|peab$|maksa|makse|tellimu|osta|ostke|preemium',
  fa: 'بهبود|بهتر|تجربه|لذت|مهم|توصیه|پیشنهاد|لطفا|متأسف|متاسف|ببخشید|اکنون|الان|حالا|امروز|عجله|محدود|باید|پرداخت|اشتراک|خرید|پریمیوم',
  fi: 'paran|parem|paras$|parhaa|kokemu|elämys|nauti|tärke|suosit|ole hyvä|olkaa hyvä|valitettavasti|pahoittel|anteeksi|nyt$|tänään|heti$|kiireh|rajoite|rajallis|täyty|maksa|maksu|tilaa|osta|premium',
  fil: 'mapabuti|mapahusay|mahusay|pinakama|mas mabuti|karanasan|mahalaga|inirerekomenda|rekomenda|pakiusap|paumanhin|sayang|ikinalulungkot|ngayon|magmadali|dali$|limitado|dapat|kailangang|magbayad|bayad|mag-subscribe|subscribe|bilhin|bumili|premium',
  fr: 'amélior|meilleur|mieux|expérience|profitez|optim|important|recommand|conseill|veuillez|s’il vous plaît|svp|désol|malheureusement|regrett|dommage|maintenant|aujourd|immédiat|dépêch|vite$|limit|devez|doit$|faut$|payer|paie|payant|abonn|achet|premium',
  ga: 'feabhs|níos fearr|is fearr|eispéireas|taitneamh|tábhacht|moltar|molaimid|le do thoil$|más é do thoil|brón|ar an drochuair|anois|inniu|láithreach|deifir|brostaigh|teoranta|caithfidh|íoc|síntiús|ceannaigh|préimh',
  he: 'שיפור|לשפר|טוב יותר|הטוב ביותר|חווי|ליהנות|חשוב|מומלץ|ממליצ|בבקשה|אנא|מצטער|סליחה|לצערנו|עכשיו|כעת|היום|מהר|מוגבל|חובה|חייב|לשלם|תשלום|מנוי|לקנות|פרימיום',
  hi: 'बेहतर|सुधार|सर्वश्रेष्ठ|सर्वोत्तम|अच्छ|अनुभव|आनंद|महत्वपूर्ण|सुझाव|सलाह|कृपया|खेद|क्षमा|माफ़|दुर्भाग्य|अभी|आज|तुरंत|जल्दी|सीमित|ज़रूर|चाहिए|भुगतान|सदस्यता|खरीद|प्रीमियम',
  hr: 'poboljš|bolj|najbolj|iskustv|doživljaj|uživa|važn|preporuč|molim|nažalost|žao|sada?$|danas|odmah|požuri|ograničen|mora|trebate|plati|plać|pretpla|kupi|kupov|premium',
  hu: 'javít|jobb|legjobb|élmény|tapasztalat|élvez|fontos|ajánl|javasol|kérjük|kérem|sajnál|sajnos|elnézés|most$|ma$|azonnal|siess|korlátozott|muszáj|köteles|fizet|előfizet|vásár|vegyen|prémium',
  id: 'meningkat|tingkatkan|lebih baik|terbaik|pengalaman|nikmati|penting|rekomendas|disarankan|mohon|silakan|tolong|maaf|sayangnya|sekarang|hari ini|segera|cepat|terbatas|harus|wajib|bayar|berlangganan|langganan|beli$|premium',
  is: 'bæta|betri|best[aiu]|upplifun|reynsl|njót|mikilvæg|mæl(um|t) með|vinsamlega|því miður|afsak|núna|nú$|í dag|strax|flýt|takmark|verður$|verðið|borga|greið|áskrift|kaup|úrvals',
  it: 'miglior|meglio|esperienza|god[eia]|ottim|important|consigli|raccomand|per favore|per piacere|spiacent|purtroppo|scus|adesso|ora$|oggi|subito|affrett|limitat|dev[ei]$|pag(a|are|amento)$|abbon|acquist|compr|premium',
  ja: '向上|改善|より良い|よりよい|快適|最高|最適|体験|お楽しみ|重要|お勧め|おすすめ|推奨|ください|下さい|お願い|申し訳|残念|今すぐ|今日|本日|お急ぎ|限定|しなければ|支払|有料|購読|購入|課金|プレミアム',
  ka: 'გაუმჯობეს|უკეთ|საუკეთესო|გამოცდილებ|ისიამოვნ|მნიშვნელოვან|გირჩევ|რეკომენდ|გთხოვ|სამწუხაროდ|ბოდიშ|ახლა|დღეს|სასწრაფო|იჩქარ|შეზღუდულ|უნდა$|გადაიხად|გადახდ|გამოწერ|იყიდ|შეიძინ|პრემიუმ',
  ko: '개선|향상|더 나은|최고|최상|최적|경험|중요|추천|권장|부탁|제발|주세요|죄송|아쉽|유감|지금|오늘|서두르|한정|해야|결제|유료|구독|구매|프리미엄',
  lb: 'verbesser|besser|bescht|erliefnis|erfarung|genéiss|wichteg|recommandéier|empfeel|wannechgelift|w\\.e\\.g|leider|entschëlleg|bedauer|elo$|haut$|direkt$|séier|begrenzt|musst?$|bezuel|abonn|kafen|premium',
  lt: 'geresn|geriau|patirt|mėgau|svarb|rekomend|pataria|prašome?$|deja$|atsipraš|gaila|dabar|šiandien|tuoj|paskub|ribot|privalo|turite|mokė|apmokė|prenumer|pirk|įsigy|premium',
  lv: 'uzlabo|labāk|vislabāk|pieredz|izbaud|svarīg|iesak|lūdzu|diemžēl|atvain|žēl|tagad|šodien|tūlīt|pasteidz|ierobežot|jums jā|maksā|apmaks|abon|pērc|pirkt|iegād|premium',
  mk: 'подобр|најдобр|искуств|ужива|важн|препорач|молиме|молам|жал|извин|сега|денес|веднаш|побрза|ограничен|мора|треба|плат|плаќ|претплат|купи|купув|премиум',
  ms: 'meningkat|tingkatkan|lebih baik|terbaik|pengalaman|nikmati|penting|disyor|mengesyor|sila$|tolong|mohon|maaf|malangnya|dukacita|sekarang|hari ini|segera|cepat|terhad|mesti|(?<!tidak )wajib|bayar|langgan|melanggan|beli$|premium',
  mt: 'jtejj?eb|aħjar|esperjenz|gawdi|importanti|rakkomand|nirrakkomand|jekk jogħġb|skużi|jiddispjaċi|sfortunat|issa$|illum|għaġġel|limitat|trid$|għandek|ħallas|tħallas|jħallas|abbon|ixtri|tixtri|premium',
  nb: 'forbedr|bedre|beste?$|opplevelse|erfaring|nyt$|optimal|viktig|anbefal|vennligst|vær så snill|beklag|dessverre|unnskyld|nå$|i dag|straks|skynd|begrenset|må$|betal|abonn|kjøp|premium',
  nl: 'verbeter|betere?$|beste$|ervaring|geniet|optima|belangrijk|aanbev|advise|alstublieft|a\\.u\\.b|helaas|jammer|spijt|sorry|nu$|vandaag|direct$|haast|beperkt|moet|betaal|betalen|abonn|kopen$|koop$|premium',
  pl: 'popraw|ulepsz|lepsz|lepiej|najleps|doświadcz|wrażeni|ciesz|ważn|polec|zalec|prosimy|proszę|niestety|przykro|przeprasza|teraz|dziś|dzisiaj|natychmiast|pośpiesz|ograniczon|musi|należy|płac|zapła|opłac|subskry|kup|premium',
  pt: 'melhor|experiência|aproveit|desfrut|ótim|important|recomend|por favor|lament|infelizmente|desculp|agora|hoje|apress|pressa|limitad|deve$|tem de|tem que|pag(ar|a|ue|amento)$|assin|subscr|compr|premium',
  'pt-BR': 'melhor|experiência|aproveit|desfrut|ótim|important|recomend|por favor|lament|infelizmente|desculp|agora|hoje|apress|pressa|limitad|deve$|tem de|tem que|pag(ar|a|ue|amento)$|assin|inscrev|compr|premium',
  ro: 'îmbunătăț|mai bun|experienț|bucur|important|recomand|vă rugăm|te rugăm|regret|din păcate|scuze|acum$|astăzi|azi$|imediat|grăbi|limitat|trebuie să|plăt|plati|abon|cumpăr|premium',
  ru: 'улучш|лучш|наилучш|опыт|впечатлен|наслажд|важн|рекоменд|советуем|пожалуйста|к сожалению|сожале|извин|сейчас|сегодня|немедлен|поторопи|спеши|ограничен|должн|плат|оплат|подпис|купи|покуп|премиум',
  sk: 'zlepš|lepš|najlepš|zážit|skúsenos|užit|užív|dôležit|odporúč|prosím|bohužiaľ|žiaľ|ľutuj|ospravedl|teraz|dnes|ihneď|ponáhľ|obmedzen|musí|zapla[tť]|platb|predplat|kúp|prémiov|premium',
  sl: 'izboljš|boljš|najboljš|izkušn|uživ|pomembn|priporoč|prosim|žal$|oprost|opravič|zdaj|danes|takoj|pohit|omejen|mora|plača|plačil|naroč|kupi|nakup|premium',
  sq: 'përmirës|më (të|i|e) mirë|përvoj|shijo|rëndësi|rekomand|këshill|lutem|fatkeqësisht|na vjen keq|tani$|sot$|menjëherë|nxito|kufizuar|duhet|detyr|pagua|pages|abon|bli(ni)?$|premium',
  sr: 'побољш|бољ|најбољ|искуств|доживљај|ужива|важн|препоруч|молим|нажалост|жао|сада?$|данас|одмах|пожури|ограничен|мора|требате|плат|плаћ|претплат|купи|купов|премијум',
  'sr-Latn': 'poboljš|bolj|najbolj|iskustv|doživljaj|uživa|važn|preporuč|molim|nažalost|žao|sada?$|danas|odmah|požuri|ograničen|mora|trebate|plat|plać|pretplat|kupi|kupov|premijum',
  sv: 'förbättr|bättre|bäst|upplevelse|erfarenhet|njut|optimal|viktig|rekommender|vänligen|snälla|tyvärr|beklag|ursäkta|nu$|i ?dag|genast|skynda|begränsad|måste|betal|prenumer|köp|premium',
  sw: 'boresh|bora$|uzoefu|furahia|muhimu|pendekez|tunapendekez|tafadhali|samahani|pole$|kwa bahati mbaya|sasa$|leo$|haraka|upesi|kikomo|ni lazima|lazima [mu]|lipa|kulipa|malipo|jiandikish|usajili|nunua|premium',
  ta: 'மேம்படுத்த|சிறந்த|சிறப்பான|அனுபவ|மகிழ|முக்கிய|பரிந்துரை|தயவு|மன்னிக்க|வருந்து|துரதிர்ஷ்ட|இப்போது|இன்று|உடனே|உடனடி|விரைவ|வரையறுக்க|கட்டாய|வேண்டும்|கட்டண|செலுத்த|சந்தா|வாங்கு|பிரீமியம்',
  th: 'ปรับปรุง|ดีขึ้น|ดีที่สุด|ดียิ่งขึ้น|ประสบการณ์|เพลิดเพลิน|สำคัญ|แนะนำ|กรุณา|โปรด|ขออภัย|เสียใจ|เสียดาย|ตอนนี้|เดี๋ยวนี้|วันนี้|ทันที|รีบ|จำกัด|ต้อง|จ่าย|ชำระ|สมัครสมาชิก|ซื้อ|พรีเมียม',
  tr: 'iyileştir|daha iyi|en iyi|deneyim|keyif|keyfi|önemli|öner|tavsiye|lütfen|üzgün|maalesef|ne yazık|şimdi|hemen$|bugün|acele|sınırlı|zorunda|mecbur|öde|abone|satın|premium',
  uk: 'покращ|поліпш|кращ|найкращ|досвід|вражен|насолод|важлив|рекоменд|радимо|будь ласка|на жаль|вибач|зараз|сьогодні|негайно|поспіш|обмежен|повинн|мусите|плат|сплат|оплат|передплат|підпис|куп|премі',
  ur: 'بہتر|تجربہ|لطف|اہم|تجویز|سفارش|براہ کرم|مہربانی|برائے|معذرت|افسوس|بدقسمتی|ابھی|اب$|آج|فوری|جلدی|محدود|لازم|چاہیے|ادائیگی|ادا کر|سبسکر|خرید|پریمیم',
  vi: 'cải thiện|nâng cao|tốt hơn|tốt nhất|trải nghiệm|tận hưởng|quan trọng|khuyến nghị|đề xuất|khuyên|vui lòng|xin (lỗi|hãy|mời|vui)|rất tiếc|ngay$|bây giờ|hôm nay|nhanh|giới hạn|có hạn|phải|trả tiền|thanh toán|đăng ký|mua|cao cấp',
  zh: '改善|提升|更好|最佳|优化|体验|享受|重要|推荐|建议|请(?!求)|抱歉|遗憾|对不起|现在|今天|立即|马上|尽快|限时|有限|必须|付费|支付|订阅|购买|高级|会员',
  'zh-Hant': '改善|提升|更好|最佳|優化|體驗|享受|重要|推薦|建議|請(?!求)|抱歉|遺憾|對不起|現在|今天|立即|馬上|盡快|限時|有限|必須|付費|支付|訂閱|購買|進階|會員',
}

/** Languages whose words begin inside a run of letters: no spaces, or articles and prepositions that are written together. */
const RUN_ON: readonly string[] = ['ar', 'he', 'ja', 'ko', 'th', 'zh', 'zh-Hant']

/** The stems of a language, one by one. */
export const stemsOf = (tag: Tag): string[] => STEMS[tag].split('|')

/** Finds in a text of a language what may not be said there. */
export function bannedIn(tag: Tag): RegExp {
  const source = STEMS[tag].normalize('NFC').replaceAll('$', String.raw`(?![\p{L}\p{M}])`)
  return new RegExp(`${RUN_ON.includes(tag) ? '' : String.raw`(?<![\p{L}\p{M}])`}(?:${source})`, 'iu')
}
