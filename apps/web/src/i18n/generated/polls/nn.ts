
    // Do not modify this file by hand!
    // Re-generate this file by running lit-localize

    
    import {str} from '@lit/localize';

    /* eslint-disable no-irregular-whitespace */
    /* eslint-disable @typescript-eslint/no-explicit-any */

    export const templates = {
      's0d758f2bafa06155': str`${0} Rolla blir òg lagra saman med svara dine på val og skalaer. Roller med færre enn fem blir aldri viste åleine.`,
's2ebf1f6b013d4071': `Skriv noko først.`,
's370a30d765690728': `Teksten blir vist på storskjermen saman med tekstane til dei andre.`,
's476ca46da4194aa3': `Gi minst eitt tema noko først.`,
's528f5e55acf2727e': `Det er få her no. Då kan andre kanskje gjette kven som har svart kva.`,
's5e267925b1dcd1ce': `Svar på minst éi av utsegnene først.`,
's7f555a187754ff01': `Du har delt ut fleire prikkar enn du har. Ta tilbake nokre.`,
's82ffb31f3b2cb3ee': str`${0} Rolla di blir lagra saman med det, om du har oppgitt ho. ${1}`,
's83eac4cfd4d659a4': `Dei som leier samlinga, les det, og vel kva som blir vist på storskjermen.`,
's858198663f1dc1ea': `Vel noko først.`,
's90ce1ff60f85c511': `Svaret blir lagra utan namn og utan tidspunkt.`,
's9243ac2bade62b45': `Dette har du skrive alt. Skriv noko anna, eller ta bort det eine.`,
's9f13cf5452424afc': `Teksten er for lang. Kort han litt ned.`,
'sdebc45bace141215': `Spørsmålet er endra sidan du byrja. Sjå over svaret, og send det på nytt.`,
'se1b24e3de250999e': `Du har valt for mange. Ta bort nokre.`,
'sef07b6b01d31bc01': `Spørsmålet er lukka.`,
'sf5036eae0c24c7a1': `Resultatet er skjult til dei som leier samlinga, avdekkjer det.`,
'sf9e187b91184f885': `Det blir vist på storskjermen saman med svara til dei andre, som tal.`,
    };
  