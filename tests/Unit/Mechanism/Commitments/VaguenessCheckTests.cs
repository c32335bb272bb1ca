using BangGiao.Mechanism.Commitments;
using static BangGiao.Unit.Mechanism.Commitments.Promises;

namespace BangGiao.Unit.Mechanism.Commitments;

public class VaguenessCheckTests
{
    [Theory]
    [InlineData("Strengthen cooperation in culture")]
    [InlineData("Both sides will continue to exchange views on matters of common interest")]
    [InlineData("Promoting people-to-people ties, and encouraging investment")]
    [InlineData("Tăng cường hợp tác văn hóa")]
    [InlineData("TĂNG CƯỜNG HỢP TÁC")]
    [InlineData("Hai bên nhất trí tiếp tục thúc đẩy thương mại")]
    [InlineData("Tang cuong hop tac van hoa")]
    [InlineData("تعزيز التعاون الثقافي")]
    [InlineData("مواصلة الحوار بين الجانبين")]
    [InlineData("والسعي لتعزيز العلاقات")]
    public void Words_that_only_intend_are_vague(string title) =>
        Assert.Equal([VagueReason.IntentionOnly], VaguenessCheck.Reasons(Promise().Titled(en: title)));

    [Theory]
    [InlineData("Open the second railway bridge")]
    [InlineData("Strengthen cooperation by raising trade to USD 20 billion")]
    [InlineData("Promote tourism: open a direct flight to Hue")]
    [InlineData("Continue to grant scholarships to students")]
    [InlineData("Ký kết hiệp định tránh đánh thuế hai lần")]
    [InlineData("Thúc đẩy việc khánh thành trung tâm văn hóa")]
    [InlineData("Nâng kim ngạch thương mại lên ٢٠ tỷ đô la")]
    [InlineData("تعزيز التعاون عبر افتتاح مركز ثقافي")]
    [InlineData("Strengths are listed in the annex")]
    public void A_number_or_a_product_makes_it_tellable_and_a_word_within_another_is_none(string title) =>
        Assert.Empty(VaguenessCheck.Reasons(Promise().Titled(en: title)));

    [Fact]
    public void A_measurable_title_in_one_language_counts_for_all_languages() =>
        Assert.Empty(VaguenessCheck.Reasons(Promise().Titled(en: "Strengthen cooperation", vi: "Tăng cường hợp tác, mở đường bay thẳng")));

    [Fact]
    public void The_signed_words_count_beside_the_title() =>
        Assert.Empty(VaguenessCheck.Reasons(Promise().Titled(en: "Promote trade") with { Quote = new() { En = "to 20 billion dollars a year" } }));

    [Fact]
    public void Without_a_due_day_it_cannot_be_told() => Assert.Equal([VagueReason.NoDueDate], VaguenessCheck.Reasons(Promise(dueOn: null)));

    [Fact]
    public void All_that_is_wanting_is_told() =>
        Assert.Equal([VagueReason.NoDueDate, VagueReason.IntentionOnly], VaguenessCheck.Reasons(Promise(dueOn: null).Titled(en: "Promote trade")));

    [Theory]
    [InlineData("2026", true)]
    [InlineData(null, false)]
    public void The_check_decides_whether_a_commitment_is_verifiable_if_nobody_says_so(string? dueOn, bool verifiable)
    {
        var judged = VaguenessCheck.Judge(Promise(dueOn: dueOn), before: null);

        Assert.Equal((verifiable, VerifiableBy.Gate), (judged.Verifiable, judged.VerifiableBy));
    }

    [Theory]
    [InlineData("2026", false)]
    [InlineData(null, true)]
    public void The_decision_that_an_officer_sends_is_kept(string? dueOn, bool said)
    {
        var judged = VaguenessCheck.Judge(Promise(dueOn: dueOn) with { Verifiable = said }, before: null);

        Assert.Equal((said, VerifiableBy.Officer), (judged.Verifiable, judged.VerifiableBy));
        Assert.Equal(judged, VaguenessCheck.Judge(judged with { DueOn = judged.DueOn }, judged));
    }

    [Fact]
    public void The_check_decides_again_when_the_due_day_is_added()
    {
        var before = VaguenessCheck.Judge(Promise(dueOn: null), before: null);

        var after = VaguenessCheck.Judge(before with { DueOn = Promise().DueOn }, before);

        Assert.Equal((true, VerifiableBy.Gate), (after.Verifiable, after.VerifiableBy));
    }

    [Fact]
    public void The_opposite_of_what_the_gate_judged_is_an_officers_word()
    {
        var before = VaguenessCheck.Judge(Promise(dueOn: null), before: null);

        var after = VaguenessCheck.Judge(before with { Verifiable = true }, before);

        Assert.Equal((true, VerifiableBy.Officer), (after.Verifiable, after.VerifiableBy));
    }

    [Fact]
    public void An_officer_can_make_the_gates_word_his_own()
    {
        var before = VaguenessCheck.Judge(Promise(dueOn: null), before: null);
        var confirmed = VaguenessCheck.Judge(before with { VerifiableBy = VerifiableBy.Officer }, before);

        var after = VaguenessCheck.Judge(confirmed with { DueOn = Promise().DueOn }, confirmed);

        Assert.Equal((false, VerifiableBy.Officer), (after.Verifiable, after.VerifiableBy));
        Assert.Equal([VagueReason.MarkedByOfficer], VaguenessCheck.Of(after)!.Reasons);
    }

    [Fact]
    public void An_officer_hands_the_judgement_back_by_taking_the_flag_out()
    {
        var before = VaguenessCheck.Judge(Promise() with { Verifiable = false }, before: null);

        var after = VaguenessCheck.Judge(before with { Verifiable = null }, before);

        Assert.Equal((true, VerifiableBy.Gate), (after.Verifiable, after.VerifiableBy));
    }

    [Fact]
    public void An_older_state_that_the_gate_judged_is_still_the_gates_when_it_is_brought_back()
    {
        var older = VaguenessCheck.Judge(Promise(dueOn: null), before: null);
        var newer = VaguenessCheck.Judge(older with { DueOn = Promise().DueOn }, older);

        var restored = VaguenessCheck.Judge(older with { }, newer);

        Assert.Equal((false, VerifiableBy.Gate), (restored.Verifiable, restored.VerifiableBy));
    }

    [Fact]
    public void A_verifiable_commitment_is_not_vague_whatever_the_check_finds() =>
        Assert.Null(VaguenessCheck.Of(Promise(dueOn: null) with { Verifiable = true }));
}
