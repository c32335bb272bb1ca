using Microsoft.AspNetCore.Mvc;

namespace BangGiao.Assistants;

/// <summary>A tool: a GET of the API under a name of its own.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Title">Its title for people.</param>
/// <param name="Description">What it answers, for an assistant that chooses among tools.</param>
/// <param name="Path">The path of the operation in the contract.</param>
/// <param name="Parameters">The operation's parameters that the tool takes; the contract describes them.</param>
/// <param name="RunAsync">Answers the request.</param>
internal sealed record AssistantTool(
    string Name, string Title, string Description, string Path, IReadOnlyList<string> Parameters, Func<InnerRequest, Task<IActionResult>> RunAsync)
{
    /// <summary>The page of the dashboard that shows the answer, below <c>/dashboard/</c>; <c>{id}</c> is the argument of that name.</summary>
    public string Page { get; init; } = "";

    /// <summary>The collection of the answer's items; null if the items name the collection, or have none.</summary>
    public string? Collection { get; init; }

    /// <summary>Where an item has the id of its record.</summary>
    public string IdPath { get; init; } = "id";

    /// <summary>The members of the answer that the tool keeps; empty for all.</summary>
    public IReadOnlyList<string> Keeps { get; init; } = [];
}
