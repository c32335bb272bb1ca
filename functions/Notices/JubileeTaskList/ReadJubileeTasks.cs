using BangGiao.Notices.Jubilees;
using BangGiao.Notices.Letters;
using BangGiao.Notices.Occasions;
using BangGiao.Records.Endpoints;
using BangGiao.Records.Model;
using BangGiao.Records.Visibility;
using BangGiao.Registry.Decisions;
using BangGiao.Relations.Agencies;
using BangGiao.Values.Languages;
using BangGiao.Values.Roles;
using BangGiao.Web.Access;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace BangGiao.Notices.JubileeTaskList;

/// <summary>GET /anniversaries/{id}/tasks: the tasks for an anniversary, with the agencies that have them, their days and their status.</summary>
/// <remarks>
/// The tasks follow from the records of <c>jubileeRules</c>; records of <c>jubileeTasks</c> assign, settle or add them. <c>asOf</c> states
/// them as they stood on a day.
/// </remarks>
public sealed class ReadJubileeTasks(RegistryViews views, OccasionCalendar calendar)
{
    /// <summary>200, or 304; 401 or 403 for callers who may not see tasks; 404 when there is no such anniversary.</summary>
    [Function(nameof(ReadJubileeTasks))]
    [Requires(Role.Reader)]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Api.Base + "anniversaries/{id}/tasks")] HttpRequest request,
        string id,
        CancellationToken cancellationToken)
    {
        var parameters = new Parameters(request);
        var (times, language) = (ViewParameters.Read(parameters), parameters.Language());
        parameters.Done();
        var view = await views.OpenAsync(request, times, cancellationToken);
        var occasion = calendar.Find(view, id)
            ?? throw new RefusedException(new(RefusalKind.NotFound, "There is no anniversary with that id. GET /anniversaries lists them."));
        return new ViewAnswer(view, language, () => Answer(occasion, view, language));
    }

    private static JubileeTasksAnswer Answer(Occasion occasion, RegistryView view, Language language)
    {
        var tasks = OccasionCalendar.TasksFor(occasion, view);
        return new(
            view.AsOf,
            language,
            language.Direction(),
            occasion.Id,
            occasion.Title.In(language),
            occasion.Date,
            occasion.Importance!.Value,
            [.. tasks.Select(task => Item(task, view, language))],
            Enum.GetValues<JubileeTaskStatus>().ToDictionary(status => status, status => tasks.Count(task => task.StatusOn(view.AsOf) == status)),
            [.. LetterWriter.AddresseesOf(occasion, view).Select(one => new Named(one.Id, one.Name.In(language)))],
            view.Version);
    }

    private static JubileeTaskItem Item(PlannedTask task, RegistryView view, Language language) => new(
        task.Kind,
        OccasionTexts.NameOf(task, language),
        task.StatusOn(view.AsOf),
        task.DueOn,
        task.DueOn.DayNumber - view.AsOf.DayNumber,
        task.AgencyId is { } agency ? new(agency, view.Find(new(AgencyCollection.PathName, agency))?.As<Agency>().Name.In(language)) : null,
        task.Record?.Responsible,
        task.Record?.DoneOn,
        task.Record?.DroppedOn,
        task.Record?.Note,
        task.Record?.Id,
        task.Rule?.Id,
        task.Record?.Attachments ?? []);
}
