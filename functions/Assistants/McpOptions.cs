namespace BangGiao.Assistants;

/// <summary>The settings <c>Mcp__…</c>.</summary>
public sealed class McpOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Mcp";

    /// <summary>Whether assistants may connect at <c>/mcp</c>. If not, it is answered with 404, like a path that does not exist.</summary>
    public bool Enabled { get; set; } = true;
}
