using BangGiao.Records.Endpoints;
using BangGiao.Records.Visibility;
using BangGiao.Values.Dates;
using BangGiao.Values.Documents;
using BangGiao.Values.Languages;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;

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
    /// <param name="request">The request; its address is part of the entity tag.</param>
    /// <param name="view">The view that the data is taken from.</param>
    /// <param name="language">The language of the paper.</param>
    /// <param name="kind">The kind of paper.</param>
    /// <param name="fileName">The name of the file without its ending.</param>
    /// <param name="data">Makes the data, with the head of the paper.</param>
    public ViewAnswer Of(HttpRequest request, RegistryView view, Language language, string kind, string fileName, Func<PaperHead, object> data)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(data);
        var loaded = templates.Of(kind, language);
        return new(view, language, WordDocument.MediaType, () => Task.FromResult(loaded.Template.Fill(data(templates.HeadIn(language)))))
        {
            // Another template is another paper of the same facts.
            ETag = ETags.OfView(
                view.Version, view.Now, view.Clearance.ToString(), IsoDate.Text(view.AsOf), request.GetEncodedPathAndQuery(), language.Tag(), WordDocument.MediaType, loaded.Hash),
            FileName = $"{fileName}.{language.Tag()}.docx",
        };
    }
}
