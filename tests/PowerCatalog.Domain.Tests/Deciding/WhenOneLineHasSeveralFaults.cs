using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Problems;
using PowerCatalog.Testing;

namespace PowerCatalog.Domain.Tests.Deciding;

/// <summary>A wrong name, code or value hides no other fault of its line.</summary>
public sealed class WhenOneLineHasSeveralFaults
{
    private static readonly (string, string?) OtherName = (Fields.Name, "不在清单上的名称");

    private static DraftBuilder Draft() => DraftBuilder.Adjustment();

    private static string[] Found(DraftBuilder draft, MemoryCatalog? catalog = null) =>
        [.. (catalog ?? Given.List()).Decide(draft).Problems.Where(problem => problem.Severity == Severity.Error)
            .Select(problem => problem.Code).Order(StringComparer.Ordinal)];

    [Theory]
    [InlineData("promisedLimit", "9工作日", "5工作日", "change.other-before")]
    [InlineData("promisedLimit", "10工作日", "10个工作日", "change.nothing")]
    [InlineData("promisedLimit", "10工作日", "很快", "element.bad-value")]
    [InlineData("name", "校车使用许可", null, "element.required")]
    [InlineData("颜色", "红", "蓝", "element.unknown")]
    public void A_change_with_a_wrong_name_says_the_second_as_well(string element, string? from, string? to, string second) =>
        Assert.Equal(
            [.. new[] { "power.other-name", second }.Order(StringComparer.Ordinal)],
            Found(Draft().Change(Given.SchoolBus, element, from, to, OtherName)));

    [Fact]
    public void A_change_whose_value_is_bad_says_a_wrong_value_before_as_well() =>
        Assert.Equal(["change.other-before", "element.bad-value"], Found(Draft().Change(Given.SchoolBus, "promisedLimit", "9工作日", "很快")));

    [Fact]
    public void A_change_with_an_unknown_code_is_compared_with_the_power_of_its_name() => Assert.Equal(
        ["change.other-before", "power.unknown"],
        Found(Draft().Change("999999999999", "promisedLimit", "9工作日", "5工作日", (Fields.Name, "校车使用许可"))));

    [Fact]
    public void A_slipped_code_with_the_value_of_the_power_that_is_named_is_one_fault() => Assert.Equal(
        ["power.other-name"],
        Found(Draft().Change(Given.Seizure, "promisedLimit", "10工作日", "5工作日", (Fields.Name, "校车使用许可"))));

    [Theory]
    [InlineData("市公安局", "市公安局", "transfer.same-department")]
    [InlineData("市公安局", "市不知局", "department.unknown")]
    public void A_transfer_says_a_wrong_department_beside_another_fault(string from, string to, string second)
    {
        Assert.Contains("transfer.other-department", Found(Draft().Transfer(Given.SchoolBus, from, to)));
        Assert.Contains(second, Found(Draft().Transfer(Given.SchoolBus, from, to)));
        Assert.Equal(3, Found(Draft().Transfer(Given.SchoolBus, from, to, OtherName)).Length);
    }

    [Fact]
    public void A_delegation_with_a_wrong_name_says_a_receiver_that_has_the_power_already() => Assert.Equal(
        ["delegation.already", "power.other-name"], Found(Draft().Delegate(Given.SchoolBus, "金积镇", more: OtherName), Given.Delegated()));

    [Fact]
    public void A_delegation_with_an_unknown_mode_says_a_bad_date_and_an_unknown_receiver()
    {
        var found = Found(Draft().Delegate(Given.SchoolBus, "不知镇", "给予", (Fields.Until, "某日"), (Fields.HandOver, "某时"), OtherName));
        Assert.Equal(5, found.Length);
        Assert.Equal(2, found.Count(code => code.Contains("date", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_coercion_that_is_entrusted_is_said_beside_a_wrong_name() => Assert.Contains(
        "delegation.coercion-entrusted", Found(Draft().Delegate(
            Given.Seizure, "金积镇", "委托", (Fields.Instrument, "委托书1号"), (Fields.Until, "2022-12-31"), OtherName)));

    [Fact]
    public void A_recall_with_a_wrong_name_says_an_unknown_receiver() => Assert.Equal(
        ["power.other-name", "township.unknown"], Found(Draft().Recall(Given.SchoolBus, "不知镇", more: OtherName), Given.Delegated()));

    [Fact]
    public void A_resumption_without_a_reason_says_that_nothing_is_suspended() => Assert.Equal(
        ["suspension.already", "value.missing"], Found(Draft().Suspend(Given.SchoolBus, "恢复", "")));

    [Theory]
    [InlineData("不在清单上的名称", "市不知局", 2)]
    [InlineData("扣留机动车", "市不知局", 2)]
    [InlineData("扣留机动车", "市公安局", 1)]
    [InlineData("不在清单上的名称", "市公安局", 1)]
    [InlineData("不在清单上的名称", "市教育局", 1)]
    public void A_department_that_goes_with_neither_code_nor_name_is_said_beside_them(string name, string department, int faults) =>
        Assert.Equal(
            Enumerable.Repeat("power.other-name", faults),
            Found(Draft().Remove(Given.SchoolBus, more: [(Fields.Name, name), (Fields.Department, department)])));

    [Fact]
    public void A_correction_without_a_reason_says_a_wrong_value_before()
    {
        var found = Found(Draft().Line(
            LineKind.Correct, (Fields.Revision, "11"), (Fields.Item, "事项名称"), (Fields.From, "别的"), (Fields.To, "新的")));
        Assert.Contains("value.missing", found);
        Assert.Equal(2, found.Length);
    }
}
