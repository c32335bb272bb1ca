using BangGiao.Records.Endpoints;
using BangGiao.Records.Visibility;
using BangGiao.Values.Languages;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;

namespace BangGiao.Records.Papers;

/// <summary>Answers with a paper in Word, or in PDF where the operator has named a renderer.</summary>
public sealed class PaperAnswers(PaperTemplates templates, PdfRenderer renderer)
{
    private const string NoRenderer = "PDF needs a renderer, and the operator of this registry has named none in Papers__Renderer";

    private readonly IReadOnlyList<PaperForm> _papers = renderer.IsNamed ? [PaperForm.Word, PaperForm.Pdf] : [PaperForm.Word];

    /// <summary>The form that the client wants: the query parameter <c>format</c> decides, otherwise the header Accept.</summary>
    /// <param name="request">The request.</param>
    /// <param name="parameters">Its query parameters.</param>
    /// <param name="others">The forms that there are beside JSON and papers.</param>
    /// <exception cref="RefusedException">406: the client accepts no form that there is.</exception>
    public PaperForm Form(HttpRequest request, Parameters parameters, params IReadOnlyList<PaperForm> others)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        IReadOnlyList<PaperForm> offered = [PaperForm.Json, .. others, .. _papers];
        if (parameters.Text("format") is not { } format)
            return Accepted(request, offered);
        if (offered.FirstOrDefault(form => form.Format == format) is { } form)
            return form;
        var hint = format == PaperForm.Pdf.Format ? $"; {NoRenderer}" : "";
        parameters.Fault("format", $"must be {string.Join(", ", offered.SkipLast(1).Select(one => one.Format))} or {offered[^1].Format}{hint}");
        return PaperForm.Json;
    }

    /// <summary>Fills the template of a kind from a view.</summary>
    /// <param name="asked">The request, and the form of the paper that it asks for.</param>
    /// <param name="view">The view that the data is taken from.</param>
    /// <param name="language">The language of the paper.</param>
    /// <param name="kind">The kind of paper.</param>
    /// <param name="fileName">The name of the file without its ending.</param>
    /// <param name="data">Makes the data, with the head of the paper.</param>
    public ViewAnswer Of((HttpRequest Request, PaperForm Form) asked, RegistryView view, Language language, string kind, string fileName, Func<PaperHead, object> data)
    {
        ArgumentNullException.ThrowIfNull(data);
        var (loaded, head) = (templates.Of(kind, language), templates.HeadIn(language));
        var isPdf = asked.Form == PaperForm.Pdf;
        return new(view, language, asked.Form.MediaType, () => isPdf ? renderer.RenderAsync(Word(), asked.Request.HttpContext.RequestAborted) : Task.FromResult(Word()))
        {
            // Another template and another head are another paper of the same facts.
            MoreParts = [loaded.Hash, head.Superior, head.Issuer, head.Code, head.Unit, head.Place],
            FileName = $"{fileName}.{language.Tag()}.{asked.Form.Format}",
            // A PDF has the time of its making in it.
            IsTagWeak = isPdf,
        };

        byte[] Word() => loaded.Template.Fill(data(head));
    }

    private static PaperForm Accepted(HttpRequest request, IReadOnlyList<PaperForm> offered)
    {
        try
        {
            var chosen = Web.Http.Accepted.Choose(request, [.. offered.Select(form => form.MediaType)]);
            return offered.First(form => form.MediaType == chosen);
        }
        catch (RefusedException e) when (e.Kind == ProblemKind.NotAcceptable && !offered.Contains(PaperForm.Pdf))
        {
            throw new RefusedException(e.Kind, $"{e.Message} {NoRenderer}.");
        }
    }
}
