
    // Do not modify this file by hand!
    // Re-generate this file by running lit-localize

    
    import {str} from '@lit/localize';

    /* eslint-disable no-irregular-whitespace */
    /* eslint-disable @typescript-eslint/no-explicit-any */

    export const templates = {
      's0d758f2bafa06155': str`${0} Your role is also stored with your answers to choices and scales. Roles with fewer than five people are never shown by themselves.`,
's2ebf1f6b013d4071': `Write something first.`,
's370a30d765690728': `Your text is shown on the big screen together with the others.`,
's476ca46da4194aa3': `Give at least one theme something first.`,
's528f5e55acf2727e': `There are few people here now. Others may be able to guess who answered what.`,
's5e267925b1dcd1ce': `Answer at least one of the statements first.`,
's7f555a187754ff01': `You have given away more dots than you have. Take some back.`,
's82ffb31f3b2cb3ee': str`${0} Your role is stored with it, if you have given one. ${1}`,
's83eac4cfd4d659a4': `Those who lead the meeting read it, and choose what is shown on the big screen.`,
's858198663f1dc1ea': `Choose something first.`,
's90ce1ff60f85c511': `Your answer is stored without your name and without the time.`,
's9243ac2bade62b45': `You have already written this. Write something else, or remove one of them.`,
's9f13cf5452424afc': `The text is too long. Shorten it a little.`,
'sdebc45bace141215': `The question has changed since you began. Look over your answer and send it again.`,
'se1b24e3de250999e': `You have chosen too many. Take some away.`,
'sef07b6b01d31bc01': `The question is closed.`,
'sf5036eae0c24c7a1': `The result is hidden until those who lead the meeting reveal it.`,
'sf9e187b91184f885': `It is shown on the big screen together with the others, as numbers.`,
'points-one': str`${0} stikkord`,
'points-other': str`${0} stikkord`,
'groups-one': str`${0} gruppe`,
'groups-other': str`${0} grupper`,
'sf80121edfc78e398': str`${0} fra ${1}`,
'devices-one': str`${0} enhet`,
'devices-other': str`${0} enheter`,
'themes-one': str`${0} tema`,
'themes-other': str`${0} temaer`,
'poll-words-one': str`${0} ord`,
'poll-words-other': str`${0} ord`,
'poll-answered-one': str`${0} har svart`,
'poll-answered-other': str`${0} har svart`,
'poll-answers-one': str`${0} svar`,
'poll-answers-other': str`${0} svar`,
's93c86d4797122349': `Uten rolle`,
's1609f7293d169c69': `uten rolle`,
's948edbb59efe5384': `Sider`,
'sae458413b7e3d212': `Stans`,
's162a35c51a117706': `Bla av seg selv`,
'sd55c23654970d3f1': `Forrige`,
'sc5abfd94e6d1ad1a': str`${0} av ${1}`,
'sb6adbc84c76ef70a': `Neste`,
's8f7633e297fb6466': `Flere svar var mulig: andelene er av alle som har svart.`,
's59eab971fe3a2d3f': `Hvor mange som valgte hva`,
'sc4874d0807504d81': `Valg`,
'saaef323067e8ecd5': `Antall`,
's6276d9d85dba4c4f': `Andel`,
's4b69ac790d49eb5e': `Hvor stor andel av hver del som valgte hva`,
's05c54d8ac4607ed3': `Alle`,
's1d0a462913aaba17': `Ingen stikkord ennå.`,
's04c493a22d3ed963': `Uten plass i skyen`,
'sbbfeebd1f8d3c92d': `Vanligst`,
's6599d3d9d10ed4df': `Noen ord har ikke fått plass til å vokse: tallene gjelder.`,
's3a9d43a22b9f339e': `Legg skyen på nytt`,
's47f30325578ea407': `Alle ordene, det vanligste først`,
'sccef0155c39b23e6': str`${0} har ikke plass i skyen og står bare i lista.`,
's0c901bdac2855d42': str`${0} til, de sjeldneste, er ikke med her.`,
    };
  