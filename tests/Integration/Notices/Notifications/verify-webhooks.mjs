// Verifies messages with the published library of Standard Webhooks: one line of JSON in, one out.
import { createInterface } from 'node:readline';
import { Webhook } from 'standardwebhooks';

const { messages, now } = JSON.parse(await new Promise(line => createInterface({ input: process.stdin }).once('line', line)));
// The library takes what is five minutes old at most, and the tests have a clock of their own.
Date.now = () => now;
const results = messages.map(({ secret, headers, body }) => {
    try {
        new Webhook(secret).verify(body, headers);
        return 'good';
    } catch (fault) {
        return fault.message;
    }
});
console.log(JSON.stringify(results));
process.exit(0);
