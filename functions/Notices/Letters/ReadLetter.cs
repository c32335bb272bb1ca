using BangGiao.Records.Endpoints;
using BangGiao.Records.Papers;
using BangGiao.Registry.Decisions;
using BangGiao.Values.Roles;
using BangGiao.Web.Access;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace BangGiao.Notices.Letters;

/// <summary>GET /anniversaries/{id}/letter: the draft of a letter for an anniversary, as JSON or as a paper in Word.</summary>
public sealed class ReadLetter(RegistryViews views, LetterWriter writer, PaperAnswers papers)
{
    /// <summary>200, or 304; 404 when there is no such anniversary; 406.</summary>
    [Function(nameof(ReadLetter))]
    [Requires(Role.Public)]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Api.Base + "anniversaries/{id}/letter")] HttpRequest request,
        string id,
        CancellationToken cancellationToken)
    {
        var parameters = new Parameters(request);
        var (times, language, isPaper) = (ViewParameters.Read(parameters), parameters.Language(), PaperAnswers.IsAsked(request, parameters));
        parameters.Done();
        var view = await views.OpenAsync(request, times, cancellationToken);
        var occasion = writer.Find(view, id)
            ?? throw new RefusedException(new(RefusalKind.NotFound, "There is no anniversary with that id. GET /anniversaries lists them."));
        return isPaper
            ? papers.Of(view, language, LetterPaper.Kind, $"letter-{occasion.Subject.Id}-{occasion.Years}", head => LetterPaper.Of(LetterWriter.Of(occasion, view, language), head))
            : new ViewAnswer(view, language, () => LetterWriter.Of(occasion, view, language));
    }
}
