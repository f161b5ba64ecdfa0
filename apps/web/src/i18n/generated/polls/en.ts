
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
    };
  