using BangGiao.Notices.Anniversaries;
using BangGiao.Notices.Jubilees;
using BangGiao.Records.Model;
using BangGiao.Values.Json;
using BangGiao.Values.Languages;

namespace BangGiao.Notices.JubileeTaskList;

/// <summary>The tasks for an anniversary.</summary>
/// <param name="AsOf">The day as of which the tasks stand.</param>
/// <param name="Lang">The language of the texts.</param>
/// <param name="Dir">The direction in which they run.</param>
/// <param name="Id">The anniversary: event, record and day.</param>
/// <param name="Occasion">The title of the anniversary.</param>
/// <param name="Date">The day of the anniversary.</param>
/// <param name="Importance">The importance.</param>
/// <param name="Items">The tasks, those due first first.</param>
/// <param name="ByStatus">The number of each status.</param>
/// <param name="Addressees">Those to whom a letter may be written.</param>
/// <param name="Version">The registry's version that the answer is of.</param>
public sealed record JubileeTasksAnswer(
    DateOnly AsOf,
    Language Lang,
    TextDirection Dir,
    string Id,
    string Occasion,
    DateOnly Date,
    Importance Importance,
    IReadOnlyList<JubileeTaskItem> Items,
    [Count] IReadOnlyDictionary<JubileeTaskStatus, int> ByStatus,
    IReadOnlyList<Named> Addressees,
    [Count] long Version);

/// <summary>A task for an anniversary.</summary>
/// <param name="Kind">The kind of task.</param>
/// <param name="Title">The title.</param>
/// <param name="Status">The status.</param>
/// <param name="DueOn">The day by which it is to be done.</param>
/// <param name="DaysAhead">Days from the day of the answer to that day; negative for what has passed.</param>
/// <param name="Agency">The agency or unit that has it; absent when it is assigned to none.</param>
/// <param name="Responsible">The person or post that has it.</param>
/// <param name="DoneOn">When it was done.</param>
/// <param name="DroppedOn">When it was decided that nothing is to be done.</param>
/// <param name="Note">A note.</param>
/// <param name="TaskId">The record in <c>jubileeTasks</c>; absent while nothing is recorded of it.</param>
/// <param name="RuleId">The record in <c>jubileeRules</c> that asks for it; absent for a task that the desk added.</param>
/// <param name="Attachments">The files of the record.</param>
public sealed record JubileeTaskItem(
    JubileeTaskKind Kind,
    string Title,
    JubileeTaskStatus Status,
    DateOnly DueOn,
    int DaysAhead,
    Named? Agency,
    string? Responsible,
    DateOnly? DoneOn,
    DateOnly? DroppedOn,
    string? Note,
    string? TaskId,
    string? RuleId,
    IReadOnlyList<Attachment> Attachments);
