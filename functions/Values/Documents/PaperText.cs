namespace BangGiao.Values.Documents;

/// <summary>Text of a paper: runs, some of them bold, some with a footnote after them.</summary>
/// <param name="Runs">The runs in reading order.</param>
public sealed record PaperText(IReadOnlyList<PaperRun> Runs)
{
    /// <summary>Whether there is nothing to read.</summary>
    public bool IsEmpty => Runs.All(run => run.Text.Length == 0 && run.Notes.Count == 0);

    /// <summary>The text without its footnotes.</summary>
    public string Plain => string.Concat(Runs.Select(run => run.Text));

    /// <summary>Text of one run.</summary>
    public static PaperText Of(string text, bool isBold = false, params IReadOnlyList<PaperNote> notes) => new([new(text) { IsBold = isBold, Notes = notes }]);
}

/// <summary>A piece of text.</summary>
/// <param name="Text">The text.</param>
public sealed record PaperRun(string Text)
{
    /// <summary>Whether it is bold.</summary>
    public bool IsBold { get; init; }

    /// <summary>The footnotes after it.</summary>
    public IReadOnlyList<PaperNote> Notes { get; init; } = [];
}

/// <summary>A footnote. Two that are equal are one footnote; the second mention refers to the first.</summary>
/// <param name="Url">The address of a source; null when there is none.</param>
/// <param name="Text">The text.</param>
public sealed record PaperNote(string? Url, string Text);
