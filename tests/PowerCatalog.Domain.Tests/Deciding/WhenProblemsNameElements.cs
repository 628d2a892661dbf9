using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Events;
using PowerCatalog.Domain.Reference;
using PowerCatalog.Testing;

namespace PowerCatalog.Domain.Tests.Deciding;

/// <summary>An English sentence names an element or a field by its English label, never by the key that JSON has for it.</summary>
public sealed class WhenProblemsNameElements
{
    private static readonly string Added = $"{Given.List().Events.Index().First(pair => pair.Item is PowerAdded).Index}";

    private static DraftBuilder Draft() => DraftBuilder.Adjustment();

    [Fact]
    public void Given_a_value_that_the_element_refuses() => Says(
        Draft().Change(Given.SchoolBus, "promisedLimit", "10工作日", "0.5.1"), "element.bad-value",
        "'0.5.1' is not a valid value of 'Promised limit': ", "“0.5.1”不能作“承诺时限”：");

    [Fact]
    public void Given_another_value_before() => Says(
        Draft().Change(Given.SchoolBus, "promisedLimit", "9工作日", "5工作日"), "change.other-before",
        "The value of 'Promised limit' before the change is given as '9工作日'; the catalog has '10工作日'.", "“承诺时限”的变更前写作“9工作日”，");

    [Fact]
    public void Given_the_same_value_before_and_after() => Says(
        Draft().Change(Given.SchoolBus, "promisedLimit", "10工作日", "10工作日"), "change.nothing",
        "'Promised limit' has the same value before and after the change.", "“承诺时限”变更前后相同。");

    [Fact]
    public void Given_nothing_where_something_is_needed() => Says(
        Draft().Change(Given.SchoolBus, "name", "校车使用许可", null), "element.required", "'Name' cannot be empty.", "“事项名称”不能为空。");

    [Theory]
    [InlineData("promisedLimit", "Promised limit", "承诺时限")]
    [InlineData("承诺时限", "Promised limit", "承诺时限")]
    [InlineData("生效日期", "Effective from", "生效日期")]
    public void Given_a_correction_of_an_item(string item, string label, string zh) => Says(
        Draft().Line(LineKind.Correct, (Fields.Revision, Added), (Fields.Item, item), (Fields.From, "2011-11-11"), (Fields.Reason, "错录")),
        "correction.other-reading", $"The value of '{label}' before the correction is given as ", $"“{zh}”的更正前写作");

    [Fact]
    public void Given_an_adjustment_without_a_date() => Says(
        Draft().Change(Given.SchoolBus, "phone", null, "1").Without(Fields.Decided), "decision.field-missing",
        "The adjustment has no 'Decided on' (决定日期). ", "决定缺少“决定日期”。");

    [Fact]
    public void Every_field_that_is_no_element_has_a_label()
    {
        var (headings, elements) = (TestReference.Data.Headings, TestReference.Data.Elements);
        var fields = headings.KnownFields.Concat(headings.Header.Select(field => field.Field))
            .Where(field => elements[field] is null && !headings.Ignored.Contains(field)).ToList();
        Assert.NotEmpty(fields);
        Assert.DoesNotContain(fields, field => FieldLabels.English(field) == field);
    }

    private static void Says(DraftBuilder draft, string code, string en, string zh)
    {
        var problem = Assert.Single(Given.List().Decide(draft).Problems, problem => problem.Code == code);
        Assert.StartsWith(en, problem.En, StringComparison.Ordinal);
        Assert.StartsWith(zh, problem.Zh, StringComparison.Ordinal);
    }
}
