using BangGiao.Records.Endpoints;
using BangGiao.Records.Visibility;
using BangGiao.Values.Documents;
using BangGiao.Values.Languages;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;

namespace BangGiao.Records.Papers;

/// <summary>Answers with a paper in Word.</summary>
public sealed class PaperAnswers(PaperTemplates templates)
{
    /// <summary>The value of the query parameter <c>format</c> that asks for Word.</summary>
    public const string Format = "docx";

    /// <summary>Whether the client wants Word rather than JSON: the query parameter <c>format</c> decides, otherwise the header Accept.</summary>
    /// <exception cref="RefusedException">406: the client accepts neither.</exception>
    public static bool IsAsked(HttpRequest request, Parameters parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        if (parameters.Text("format") is not { } format)
            return Accepted.Choose(request, RequestBody.Json, WordDocument.MediaType) == WordDocument.MediaType;
        if (format is not ("json" or Format))
            parameters.Fault("format", "must be json or docx");
        return format == Format;
    }

    /// <summary>Fills the template of a kind from a view.</summary>
    /// <param name="view">The view that the data is taken from.</param>
    /// <param name="language">The language of the paper.</param>
    /// <param name="kind">The kind of paper.</param>
    /// <param name="fileName">The name of the file without its ending.</param>
    /// <param name="data">Makes the data, with the head of the paper.</param>
    public ViewAnswer Of(RegistryView view, Language language, string kind, string fileName, Func<PaperHead, object> data)
    {
        ArgumentNullException.ThrowIfNull(data);
        var (loaded, head) = (templates.Of(kind, language), templates.HeadIn(language));
        return new(view, language, WordDocument.MediaType, () => Task.FromResult(loaded.Template.Fill(data(head))))
        {
            // Another template and another head are another paper of the same facts.
            MoreParts = [loaded.Hash, head.Superior, head.Issuer, head.Code, head.Unit, head.Place],
            FileName = $"{fileName}.{language.Tag()}.docx",
        };
    }
}
