using BangGiao.Values.Documents.Templates;
using BangGiao.Values.Languages;
using DocumentFormat.OpenXml.Wordprocessing;

namespace BangGiao.Unit.Values.Documents;

public class TemplateFaultsTests
{
    [Theory]
    [InlineData("Dear {{contry}},", "{{contry}} is not a field here: did you mean 'country'? Allowed: country, head, isRound, missions, nothing, visits")]
    [InlineData("{{head.plce}}", "{{head.plce}} is not a field here: did you mean 'place'? Allowed: place")]
    [InlineData("{{kind}}", "{{kind}} is not a field here: Allowed: country, head, isRound, missions, nothing, visits")]
    [InlineData("{{}}", "{{}} is not a field here: Allowed: country, head, isRound, missions, nothing, visits")]
    [InlineData("See {{visits}}", "{{visits}} is a table and must stand in a paragraph of its own")]
    [InlineData("{{missions}}", "{{missions}} is a list and needs a block, {{#…}} to {{/…}}")]
    [InlineData("{{isRound}}", "{{isRound}} is yes or no and needs a block, {{#…}} to {{/…}}")]
    [InlineData("{{head}}", "{{head}} has fields of its own: name one of them after a full stop")]
    [InlineData("{{missions.kind}}", "{{missions.kind}} is a field of the items of a list: write {{kind}} in a block, {{#missions}} to {{/missions}}")]
    [InlineData("{{country.length}}", "{{country.length}} is not a field here: {{country}} has no fields of its own")]
    [InlineData("{{/missions}}", "{{/missions}} ends a block that does not begin before it")]
    [InlineData("Yes {{#isRound}} no", "{{#isRound}} must stand in a paragraph of its own")]
    [InlineData("{{#missions}}", "{{#missions}} is not ended: {{/missions}} is needed in a paragraph or row of its own after it")]
    public void A_wrong_mark_is_named_with_its_place(string text, string fault)
    {
        var faults = Letters.Template(Language.En, "First", text).Faults(Letters.Shape);

        Assert.Equal(new TemplateFault($"text, paragraph 2 '{text}'", fault), Assert.Single(faults));
    }

    [Fact]
    public void A_fault_in_a_table_and_in_a_block_is_found()
    {
        var table = new Table(new TableProperties(), new TableGrid(), Letters.Row("{{#missions}}{{kind}}", "{{town}}{{/missions}}"));

        var faults = Letters.Of(Letters.Runs("{{#missions}}"), Letters.Runs("{{knd}}"), Letters.Runs("{{/missions}}"), table, new Paragraph()).Faults(Letters.Shape);

        Assert.Equal(["text, paragraph 2 '{{knd}}'", "text, paragraph 5 '{{town}}{{/missions}}'"], faults.Select(fault => fault.Place));
    }

    [Theory]
    [InlineData("missions", "kind")]
    [InlineData("head", "place")]
    public void An_inverted_block_has_no_fields_of_its_absent_value(string block, string field)
    {
        var faults = Letters.Template(Language.En, $"{{{{^{block}}}}}", $"{{{{{field}}}}}", $"{{{{/{block}}}}}").Faults(Letters.Shape);

        Assert.Equal($"text, paragraph 2 '{{{{{field}}}}}'", Assert.Single(faults).Place);
    }

    [Fact]
    public void A_block_of_a_member_of_a_list_is_a_fault()
    {
        var faults = Letters.Template(Language.En, "{{#missions.kind}}", "yes", "{{/missions.kind}}").Faults(Letters.Shape);

        Assert.Equal("text, paragraph 1 '{{#missions.kind}}'", Assert.Single(faults).Place);
    }

    [Fact]
    public void A_template_without_faults_has_none() => Assert.Empty(
        Letters.Template(Language.Ar, "{{#missions}}", "{{kind}} {{city}} {{head.place}}", "{{/missions}}", "{{visits}}", "{{^nothing}}", "{{country}}", "{{/nothing}}").Faults(Letters.Shape));

    [Theory]
    [InlineData("")]
    [InlineData("no Word document")]
    [InlineData("PK\u0003\u0004")]
    public void The_fault_of_another_file_says_that_it_is_no_Word_document(string text)
    {
        var fault = Assert.Single(new PaperTemplate(System.Text.Encoding.UTF8.GetBytes(text), Language.En).Faults(Letters.Shape));

        Assert.Equal("the file", fault.Place);
        Assert.StartsWith("is not a Word document (.docx)", fault.Detail, StringComparison.Ordinal);
    }
}
