// A real SMTP server with STARTTLS that tells each mail, parsed, as a line of JSON. The first line says on which port it is.
import { createInterface } from 'node:readline';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

const options = JSON.parse(await new Promise(line => createInterface({ input: process.stdin }).once('line', line)));
const server = new SMTPServer({
    key: options.key,
    cert: options.cert,
    authOptional: !options.demandsSignIn,
    hideSTARTTLS: options.withoutTls,
    onRcptTo: (address, session, done) => done(address.address.startsWith('nobody@') ? Object.assign(new Error('No such mailbox'), { responseCode: 550 }) : undefined),
    onData: async (stream, session, done) => {
        const mail = await simpleParser(stream);
        const { messageId, subject, text, html, from, to, headers } = mail;
        console.log(JSON.stringify({
            secure: session.secure, messageId, subject, text, html, from: from.text, to: to.value.map(one => one.address),
            recipients: session.envelope.rcptTo.map(one => one.address), names: [...headers.keys()], type: headers.get('content-type').value,
            files: mail.attachments.map(file => ({ name: file.filename, type: file.contentType, content: file.content.toString('base64') })),
        }));
        done();
    },
});
server.on('error', () => {});
server.listen(0, '127.0.0.1', () => console.log(JSON.stringify({ port: server.server.address().port })));
