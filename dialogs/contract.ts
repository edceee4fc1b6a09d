/** Whether a question is about the contract, which a human had better answer. A pure function over plain words. */
import { plainWords, says } from './plainWords';

const contract = says(
  'pogodb*|vezav*|vezan*|narocnisk* razmerj*|(predcasn* )?(odpoved*|prekinit*) (pogodb*|narocn*|predcasno)|odpovem|odpovedal* (bi )?pogodbo|odstop* od|kazen|kazni|penal*|dedovanj*|prenos* (pogodbe|narocnistva|lastnika)',
  'contract|commitment|notice period|cancellation fee|early termination|terminat*|penalty|transfer (of )?(the )?(contract|subscription)',
);

export const asksOfContract = (text: string): boolean => contract(plainWords(text));
