using BangGiao.Notices.Addressees;
using BangGiao.Notices.Occasions;
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

/// <summary>GET /anniversaries/{id}/letter: the draft of a letter for an anniversary, as JSON or as a paper in Word or PDF.</summary>
/// <remarks>
/// Its addressees are the records of <c>addressees</c> of the country who are in their post on the day of the view;
/// <c>addressee</c> names one of them. A caller who may not see them gets a line to fill in.
/// </remarks>
public sealed class ReadLetter(RegistryViews views, OccasionCalendar calendar, PaperAnswers papers)
{
    private const string AddresseeParameter = "addressee";

    /// <summary>200, or 304; 400 when the addressee is none; 404 when there is no such anniversary; 406.</summary>
    [Function(nameof(ReadLetter))]
    [Requires(Role.Public)]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Api.Base + "anniversaries/{id}/letter")] HttpRequest request,
        string id,
        CancellationToken cancellationToken)
    {
        var parameters = new Parameters(request);
        var (times, language, form) = (ViewParameters.Read(parameters), parameters.Language(), papers.Form(request, parameters));
        var named = parameters.Text(AddresseeParameter);
        parameters.Done();
        var view = await views.OpenAsync(request, times, cancellationToken);
        var occasion = calendar.Find(view, id)
            ?? throw new RefusedException(new(RefusalKind.NotFound, "There is no anniversary with that id. GET /anniversaries lists them."));
        var addressees = Chosen(LetterWriter.AddresseesOf(occasion, view), named, parameters);
        return form.IsPaper
            ? papers.Of(
                (request, form), view, language, LetterPaper.Kind, $"letter-{occasion.Subject.Id}-{occasion.Date.Year}",
                head => LetterPaper.Of(LetterWriter.Of(occasion, addressees, view, language), head))
            : new ViewAnswer(view, language, () => LetterWriter.Of(occasion, addressees, view, language));
    }

    private static IReadOnlyList<Addressee> Chosen(IReadOnlyList<Addressee> all, string? named, Parameters parameters)
    {
        if (named is null)
            return all;
        IReadOnlyList<Addressee> chosen = [.. all.Where(one => one.Id == named)];
        if (chosen.Count == 0)
            parameters.Fault(AddresseeParameter, "must be the id of an addressee in the country who is in the post on the day");
        parameters.Done();
        return chosen;
    }
}
