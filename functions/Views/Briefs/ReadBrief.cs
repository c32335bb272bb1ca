using System.Text;
using BangGiao.Records.Endpoints;
using BangGiao.Records.Papers;
using BangGiao.Relations.Countries;
using BangGiao.Values.Roles;
using BangGiao.Web.Access;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Net.Http.Headers;

namespace BangGiao.Views.Briefs;

/// <summary>GET /countries/{id}/brief: a brief on a country for a visit, as JSON, Markdown, a page to print or a paper in Word or PDF.</summary>
public sealed class ReadBrief(RecordEndpoints records, RegistryViews views, BriefComposer composer, PaperAnswers papers)
{
    private static readonly PaperForm Html = new("html", "text/html");
    private static readonly PaperForm Markdown = new("md", "text/markdown");

    /// <summary>200, or 304; 404; 406; 503.</summary>
    [Function(nameof(ReadBrief))]
    [Requires(Role.Public)]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Api.Base + CountryCollection.PathName + "/{id}/brief")] HttpRequest request,
        string id,
        CancellationToken cancellationToken)
    {
        var parameters = new Parameters(request);
        var (times, language, form) = (ViewParameters.Read(parameters), parameters.Language(), papers.Form(request, parameters, Html, Markdown));
        parameters.Done();
        var view = await views.OpenAsync(request, times, cancellationToken);
        var country = await records.RecordAsync(view, new(CountryCollection.PathName, id), cancellationToken);
        if (form.IsPaper)
            return papers.Of((request, form), view, language, BriefPaper.Kind, $"brief-{id}", head => BriefPaper.Of(composer.Of(country, view, language), head));
        var brief = new Lazy<Brief>(() => composer.Of(country, view, language));
        if (form == Html)
            request.HttpContext.Response.Headers[HeaderNames.ContentSecurityPolicy] = BriefHtml.ContentSecurityPolicy;
        if (form == PaperForm.Json)
            return new ViewAnswer(view, language, () => BriefAnswer.Of(brief.Value));
        return new ViewAnswer(view, language, form == Html ? BriefHtml.MediaType : BriefMarkdown.MediaType, () =>
            Task.FromResult(Encoding.UTF8.GetBytes(form == Html ? BriefHtml.Of(brief.Value) : BriefMarkdown.Of(brief.Value))));
    }
}
