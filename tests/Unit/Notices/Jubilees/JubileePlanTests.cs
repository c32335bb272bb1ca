using BangGiao.Notices.Anniversaries;
using BangGiao.Notices.Events;
using BangGiao.Notices.Jubilees;
using BangGiao.Notices.Occasions;
using BangGiao.Values.Dates;
using BangGiao.Values.Languages;

namespace BangGiao.Unit.Notices.Jubilees;

public class JubileePlanTests
{
    private const string Japan = "relations.established:countries:JP:2028-09-21";

    private static readonly Jubilee Jubilee = new(OccasionEvents.RelationsEstablished, "five", Importance.High, new(2028, 9, 21));

    [Fact]
    public void A_rule_asks_for_a_task_so_many_days_before() =>
        Assert.Equal(["2028-09-07 Congratulation Open"], Lines([Rule(JubileeTaskKind.Congratulation, 14)]));

    [Fact]
    public void A_rule_asks_only_where_all_that_it_names_holds() => Assert.Equal(["2028-08-22 Gift Open"], Lines(
    [
        Rule(JubileeTaskKind.Gift, 30) with { Events = [OccasionEvents.RelationsEstablished], Classes = ["five"], Importance = Importance.Medium, ValidFrom = Date("2028"), ValidTo = Date("2028") },
        Rule(JubileeTaskKind.Wreath, 1) with { Events = [OccasionEvents.MissionOpened] },
        Rule(JubileeTaskKind.Reception, 1) with { Classes = ["round"] },
        Rule(JubileeTaskKind.Article, 1) with { ValidFrom = Date("2029") },
        Rule(JubileeTaskKind.Exhibition, 1) with { ValidTo = Date("2027") },
    ]));

    [Fact]
    public void An_anniversary_of_less_importance_than_the_rule_names_has_no_task() => Assert.Empty(
        new JubileePlan([Rule(JubileeTaskKind.Gift, 30) with { Importance = Importance.High }]).For(Jubilee with { Importance = Importance.Medium }, []));

    [Fact]
    public void Several_rules_for_one_kind_ask_once_and_the_earliest_counts() =>
        Assert.Equal(["2028-08-22 Gift Open"], Lines([Rule(JubileeTaskKind.Gift, 7), Rule(JubileeTaskKind.Gift, 30)]));

    [Theory]
    [InlineData("2028-09-07", JubileeTaskStatus.Open)]
    [InlineData("2028-09-08", JubileeTaskStatus.Late)]
    [InlineData("2028-09-20", JubileeTaskStatus.Done)]
    public void A_task_is_late_from_the_day_after_until_it_is_done(string day, JubileeTaskStatus expected)
    {
        var task = new JubileePlan([Rule(JubileeTaskKind.Congratulation, 14)]).For(Jubilee, [Task(JubileeTaskKind.Congratulation) with { DoneOn = new(2028, 9, 20) }]).Single();

        Assert.Equal(expected, task.StatusOn(DateOnly.Parse(day, null)));
    }

    [Fact]
    public void The_desk_assigns_drops_and_adds() => Assert.Equal(
        ["2028-01-02 Gift Dropped", "2028-09-21 Other Open"],
        Lines([Rule(JubileeTaskKind.Gift, 30)], Task(JubileeTaskKind.Gift) with { DueOn = new(2028, 1, 2), DroppedOn = new(2028, 1, 1) }, Task(JubileeTaskKind.Other) with { Title = new() { En = "Film" } }));

    [Fact]
    public void The_agency_of_the_record_goes_before_that_of_the_rule()
    {
        var plan = new JubileePlan([Rule(JubileeTaskKind.Gift, 30) with { AgencyId = "protocol" }]);

        Assert.Equal("protocol", plan.For(Jubilee, [Task(JubileeTaskKind.Gift)]).Single().AgencyId);
        Assert.Equal("desk", plan.For(Jubilee, [Task(JubileeTaskKind.Gift) with { AgencyId = "desk" }]).Single().AgencyId);
    }

    [Theory]
    [InlineData(JubileeTaskKind.Other)]
    [InlineData(JubileeTaskKind.Gift)]
    public void The_first_record_of_a_kind_answers_a_rule_and_further_ones_are_tasks_of_their_own(JubileeTaskKind kind)
    {
        var plan = new JubileePlan([Rule(kind, 30)]);

        var tasks = plan.For(Jubilee, [Task(kind), Task(kind) with { Id = "u" }]);

        Assert.Equal(["t rule", "u "], tasks.Select(task => $"{task.Record!.Id} {task.Rule?.Id}"));
    }

    [Theory]
    [InlineData(Japan, true)]
    [InlineData("relations.established:countries:JP", false)]
    [InlineData("commitment.due:commitments:a:2028-09-21", false)]
    [InlineData("partnership.step:countries:JP:2028-09-21", false)]
    [InlineData("partnership.step:partnerships:jp-2014-03-18:2029-03-18", true)]
    [InlineData("relations.established:countries:JP:2028-13-21", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void An_id_names_an_event_a_record_and_a_day(string? id, bool isOne) => Assert.Equal(isOne, JubileeKey.TryParse(id, out _, out _));

    [Fact]
    public void Every_anniversary_is_of_records_of_some_collection_and_no_deadline_is()
    {
        Assert.All(OccasionEvents.Anniversaries, anniversary => Assert.NotNull(OccasionEvents.CollectionOf(anniversary)));
        Assert.All(OccasionEvents.Deadlines, deadline => Assert.Null(OccasionEvents.CollectionOf(deadline)));
    }

    [Theory]
    [InlineData(Japan, null, null, "")]
    [InlineData("nothing", null, null, "/occasionId")]
    [InlineData(Japan, "2028-09-22", null, "/dueOn")]
    [InlineData(Japan, "2010-01-01", null, "/dueOn")]
    [InlineData(Japan, null, "2028-07-02", "/doneOn")]
    public void A_task_is_due_before_the_day_and_not_done_in_the_future(string occasion, string? due, string? done, string faults)
    {
        var task = Task(JubileeTaskKind.Gift) with { OccasionId = occasion, DueOn = Day(due), DoneOn = Day(done) };

        Assert.Equal(faults, Pointers(task));
    }

    [Fact]
    public void A_task_is_done_or_dropped_and_recorded_once()
    {
        Assert.Equal("/droppedOn", Pointers(Task(JubileeTaskKind.Gift) with { DoneOn = new(2028, 7, 1), DroppedOn = new(2028, 7, 1) }));
        Assert.Equal("/kind", Pointers(Task(JubileeTaskKind.Gift), Task(JubileeTaskKind.Gift) with { Id = "twin" }));
        Assert.Equal("", Pointers(Task(JubileeTaskKind.Gift), Task(JubileeTaskKind.Gift)));
    }

    [Fact]
    public void One_of_two_records_of_a_kind_can_be_settled_and_none_becomes_a_second()
    {
        var (gift, twin) = (Task(JubileeTaskKind.Gift), Task(JubileeTaskKind.Gift) with { Id = "twin" });

        Assert.Empty(JubileeTaskRules.Faults(gift with { DoneOn = new(2028, 7, 1) }, gift, [gift, twin], new(2028, 7, 1)));
        Assert.Single(JubileeTaskRules.Faults(gift, gift with { Kind = JubileeTaskKind.Wreath }, [twin], new(2028, 7, 1)), fault => fault.Pointer == "/kind");
        Assert.Single(JubileeTaskRules.Faults(gift, gift with { OccasionId = "relations.established:countries:FR:2028-04-12" }, [twin], new(2028, 7, 1)), fault => fault.Pointer == "/kind");
    }

    [Fact]
    public void Another_task_has_a_title_and_a_usual_one_has_none()
    {
        Assert.Equal("/title", Pointers(Task(JubileeTaskKind.Other)));
        Assert.Equal("/title", Pointers(Task(JubileeTaskKind.Gift) with { Title = new() { En = "Vase" } }));
        Assert.Equal("", Pointers(Task(JubileeTaskKind.Other) with { Title = new() { En = "Film" } }, Task(JubileeTaskKind.Other) with { Id = "twin" }));
    }

    [Theory]
    [InlineData(-1, "relations.established", "/daysBefore")]
    [InlineData(3661, "relations.established", "/daysBefore")]
    [InlineData(1, "commitment.due", "/events/0")]
    [InlineData(0, "observance.own", "")]
    public void A_rule_names_anniversaries_and_a_number_of_days(int days, string @event, string faults) => Assert.Equal(
        faults, string.Join(' ', JubileeRuleRules.Faults(Rule(JubileeTaskKind.Gift, days) with { Events = [@event] }).Select(fault => fault.Pointer)));

    [Fact]
    public void A_rule_for_something_else_says_what_it_is()
    {
        Assert.Equal("/title", string.Join(' ', JubileeRuleRules.Faults(Rule(JubileeTaskKind.Other, 30)).Select(fault => fault.Pointer)));
        Assert.Empty(JubileeRuleRules.Faults(Rule(JubileeTaskKind.Other, 30) with { Title = new() { En = "Stamp" } }));
    }

    [Fact]
    public void A_task_is_called_as_its_record_else_its_rule_else_its_kind()
    {
        var stamp = Rule(JubileeTaskKind.Other, 30) with { Title = new() { En = "Stamp" } };
        var film = Task(JubileeTaskKind.Other) with { Title = new() { En = "Film" } };

        Assert.Equal("Stamp", Name(new(Jubilee, JubileeTaskKind.Other, stamp, null)));
        Assert.Equal("Film", Name(new(Jubilee, JubileeTaskKind.Other, stamp, film)));
        Assert.Equal("Gift", Name(new(Jubilee, JubileeTaskKind.Gift, Rule(JubileeTaskKind.Gift, 30), Task(JubileeTaskKind.Gift))));

        static string Name(PlannedTask task) => OccasionTexts.NameOf(task, Language.En);
    }

    private static IEnumerable<string> Lines(IReadOnlyList<JubileeRule> rules, params JubileeTask[] records) => new JubileePlan(rules).For(Jubilee, records)
        .Select(task => $"{task.DueOn:yyyy-MM-dd} {task.Kind} {task.StatusOn(new(2028, 1, 2))}");

    private static string Pointers(JubileeTask task, params JubileeTask[] others) =>
        string.Join(' ', JubileeTaskRules.Faults(task, null, others, new(2028, 7, 1)).Select(fault => fault.Pointer));

    private static JubileeRule Rule(JubileeTaskKind kind, int days) => new() { Id = "rule", Kind = kind, DaysBefore = days };

    private static JubileeTask Task(JubileeTaskKind kind) => new() { Id = "t", OccasionId = Japan, Kind = kind };

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.Parse(text, null);

    private static PartialDate Date(string text) => PartialDate.TryParse(text, out var date) ? date : throw new FormatException();
}
