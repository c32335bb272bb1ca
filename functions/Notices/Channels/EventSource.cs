namespace BangGiao.Notices.Channels;

/// <summary>The name of the registry in what is sent.</summary>
/// <param name="Name">A URI reference.</param>
public sealed record EventSource(string Name);
