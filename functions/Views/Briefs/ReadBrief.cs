using System.Text;
using BangGiao.Records.Endpoints;
using BangGiao.Records.Papers;
using BangGiao.Relations.Countries;
using BangGiao.Values.Documents;
using BangGiao.Values.Json;
using BangGiao.Values.Roles;
using BangGiao.Web.Access;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Net.Http.Headers;

namespace BangGiao.Views.Briefs;

/// <summary>GET /countries/{id}/brief: what to know of a country before a visit, as JSON, Markdown, a page to print or a paper in Word.</summary>
public sealed class ReadBrief(RecordEndpoints records, RegistryViews views, BriefComposer composer, PaperAnswers papers)
{
    /// <summary>200, or 304; 404; 406.</summary>
    [Function(nameof(ReadBrief))]
    [Requires(Role.Public)]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Api.Base + CountryCollection.PathName + "/{id}/brief")] HttpRequest request,
        string id,
        CancellationToken cancellationToken)
    {
        var parameters = new Parameters(request);
        var (times, language, form) = (ViewParameters.Read(parameters), parameters.Language(), Form(request, parameters));
        parameters.Done();
        var view = await views.OpenAsync(request, times, cancellationToken);
        var country = await records.RecordAsync(view, new(CountryCollection.PathName, id), cancellationToken);
        if (form == WordDocument.MediaType)
            return papers.Of(view, language, BriefPaper.Kind, $"brief-{id}", head => BriefPaper.Of(composer.Of(country, view, language), head));
        var brief = new Lazy<Brief>(() => composer.Of(country, view, language));
        if (form == BriefHtml.MediaType)
            request.HttpContext.Response.Headers[HeaderNames.ContentSecurityPolicy] = BriefHtml.ContentSecurityPolicy;
        return new ViewAnswer(view, language, form, () => Task.FromResult(form switch
        {
            BriefHtml.MediaType => Encoding.UTF8.GetBytes(BriefHtml.Of(brief.Value)),
            BriefMarkdown.MediaType => Encoding.UTF8.GetBytes(BriefMarkdown.Of(brief.Value)),
            _ => RecordJson.Bytes(BriefAnswer.Of(brief.Value)),
        }));
    }

    private static string Form(HttpRequest request, Parameters parameters)
    {
        var asked = parameters.Text("format");
        if (asked is null)
        {
            return Accepted.Choose(request, "application/json", "text/html", "text/markdown", WordDocument.MediaType) switch
            {
                "text/html" => BriefHtml.MediaType,
                "text/markdown" => BriefMarkdown.MediaType,
                WordDocument.MediaType => WordDocument.MediaType,
                _ => ViewAnswer.Json,
            };
        }
        if (asked is not ("json" or "md" or "html" or PaperAnswers.Format))
            parameters.Fault("format", "must be json, md, html or docx");
        return asked switch { "html" => BriefHtml.MediaType, "md" => BriefMarkdown.MediaType, PaperAnswers.Format => WordDocument.MediaType, _ => ViewAnswer.Json };
    }
}
