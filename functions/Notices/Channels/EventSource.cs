namespace BangGiao.Notices.Channels;

/// <summary>The CloudEvents <c>source</c> of everything that is sent.</summary>
/// <param name="Name">A URI reference.</param>
public sealed record EventSource(string Name);
