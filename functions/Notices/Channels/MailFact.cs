namespace BangGiao.Notices.Channels;

/// <summary>A fact below an entry of a mail, in the mail's language.</summary>
/// <param name="Label">The name of the fact.</param>
/// <param name="Value">The fact.</param>
public sealed record MailFact(string Label, string Value);
