using System.Text.RegularExpressions;

namespace BangGiao.Unit.Architecture;

/// <summary>A source file: its path below the folder that was read, its text, and its code without directives, comments and literals.</summary>
internal sealed partial record SourceFile(string Path, string Namespace, string Text, string Code)
{
    public static SourceFile Read(string folder, string file)
    {
        var text = File.ReadAllText(file);
        var code = Comment().Replace(Literal().Replace(Line().Replace(text, ""), "\"\""), "");
        return new(System.IO.Path.GetRelativePath(folder, file).Replace('\\', '/'), NamespaceLine().Match(text).Groups["name"].Value, text, code);
    }

    [GeneratedRegex(@"^(?:using|namespace) [^\n(]*;", RegexOptions.Multiline)]
    private static partial Regex Line();

    [GeneratedRegex(@"^namespace (?<name>[\w.]+);", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex NamespaceLine();

    // A text with holes is code: only texts without are left out.
    [GeneratedRegex("""(?<![$"\w])"(?:\\.|[^"\\\n])*"(?!")""")]
    private static partial Regex Literal();

    [GeneratedRegex(@"(?<![:""])//[^\n]*")]
    private static partial Regex Comment();
}
