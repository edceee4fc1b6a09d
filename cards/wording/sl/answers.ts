/** Questions answered on the spot. */

export const answers = {
  askPayment:
    'Plačevanje položnic na bankah in poštah je oteženo, zato priporočamo spletno ali mobilno banko. Namesto položnice lahko prejemate eRačun po e-pošti.',
  askContact: 'Pokličite nas na 041 621 365 ali pišite na logatec@kabelnet.net.',
  askFieldService:
    'Zaradi varnosti v izrednih razmerah obiski na domu niso mogoči. Nadomestno opremo vam dostavimo in vas po telefonu vodimo skozi menjavo. Napake na omrežju odpravljamo kot vedno.',
  askDocuments:
    'Dokumente pošljite na logatec@kabelnet.net ali info@kabelnetlogatec.net. Sprejemamo tudi navadno pošto.',
  askServiceStatus:
    'Vse storitve delujejo v polnem obsegu, redno vzdržujemo omrežje in odpravljamo napake. Podpora po telefonu in e-pošti je na voljo kot vedno.',
  askPlans: (list: readonly string[]) => `Naši paketi:\n\n${list.map((one) => `- ${one}`).join('\n')}`,
  askMeasures:
    'Vse storitve delujejo nemoteno. V izrednih razmerah je menjava med enakovrednimi paketi brezplačna, prav tako začasni odklop. Plačujte prek spletne banke ali naročite eRačun. Obiskov na domu ni, opremo pa dostavimo in vas vodimo po telefonu.',
};
