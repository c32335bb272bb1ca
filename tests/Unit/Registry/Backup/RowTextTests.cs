using System.Text;
using Azure.Data.Tables;
using BangGiao.Registry.Backup;
using FsCheck;
using FsCheck.Fluent;

namespace BangGiao.Unit.Registry.Backup;

public class RowTextTests
{
    private static readonly Gen<object> Values = Gen.OneOf(
        ArbMap.Default.GeneratorFor<UnicodeString>().Select(text => (object)WellFormed(text.Get)),
        ArbMap.Default.GeneratorFor<long>().Select(number => (object)number),
        ArbMap.Default.GeneratorFor<int>().Select(number => (object)number),
        ArbMap.Default.GeneratorFor<bool>().Select(flag => (object)flag),
        ArbMap.Default.GeneratorFor<DateTimeOffset>().Select(at => (object)at.ToUniversalTime()));

    [Fact]
    public void A_row_reads_back_with_every_property_of_its_type_and_value() => Prop.ForAll(
        Values.ListOf().ToArbitrary(),
        values =>
        {
            var row = new TableEntity("owner", "log|000000000001");
            foreach (var (index, value) in values.Index())
                row[$"P{index}"] = value;

            var read = RowText.Read(RowText.Write(row), rowKey => new("owner", rowKey));

            Assert.Equal(row.OrderBy(one => one.Key, StringComparer.Ordinal), read.OrderBy(one => one.Key, StringComparer.Ordinal));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_row_is_one_line() =>
        Assert.DoesNotContain('\n', RowText.Write(new("owner", "a") { ["Body"] = "one\ntwo\r\u2028" }));

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"RowKey":1}""")]
    [InlineData("""{"RowKey":"a","B":null}""")]
    [InlineData("""{"RowKey":"a","B@odata.type":"Edm.Int64","B":"x"}""")]
    [InlineData("""{"RowKey":"a","B@odata.type":"Edm.Guid","B":"x"}""")]
    public void A_line_that_is_no_row_is_refused(string line) =>
        Assert.Throws<FormatException>(() => RowText.Read(line, rowKey => new("owner", rowKey)));

    // A table stores UTF-8, in which a half of a surrogate pair has no form.
    private static string WellFormed(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}
