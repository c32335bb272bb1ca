// Reads a Word document from the standard input with mammoth and prints it as HTML.
import { buffer } from "node:stream/consumers";
import mammoth from "mammoth";

const { value, messages } = await mammoth.convertToHtml({ buffer: await buffer(process.stdin) });
console.log(value);
const errors = messages.filter(message => message.type === "error");
for (const { message } of errors)
    console.error(message);
process.exitCode = errors.length > 0 ? 1 : 0;
