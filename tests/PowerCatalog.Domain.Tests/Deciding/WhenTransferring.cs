using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Events;
using PowerCatalog.Testing;

namespace PowerCatalog.Domain.Tests.Deciding;

public sealed class WhenTransferring
{
    private static DraftBuilder Draft() => DraftBuilder.Adjustment();

    [Fact]
    public void Given_the_department_that_holds_it_the_power_moves()
    {
        var moved = Given.List()
            .Gives<PowerTransferred>(Draft().Transfer(Given.SchoolBus, "市教育局", "市公安局", (Fields.HandOver, "2021-06-01")));
        Assert.Equal(("D02", "D06", new DateOnly(2021, 6, 1)), (moved.FromDepartment.Value, moved.ToDepartment.Value, moved.HandOver));
    }

    [Fact]
    public void Given_another_department_than_holds_it_it_is_refused() =>
        Given.List()
            .Refuses(Draft().Transfer(Given.SchoolBus, "市公安局", "市教育局"), "transfer.other-department", "Transfer!B2 (fromDepartment)");

    [Fact]
    public void Given_the_same_department_on_both_sides_it_is_refused() =>
        Given.List().Refuses(Draft().Transfer(Given.SchoolBus, "市教育局", "市教育局"), "transfer.same-department", "Transfer!C2 (toDepartment)");

    [Theory]
    [InlineData("", "市公安局")]
    [InlineData("市教育局", "")]
    public void Given_no_department_it_is_refused(string from, string to) =>
        Given.List().Refuses(Draft().Transfer(Given.SchoolBus, from, to), "value.missing", "Transfer 第2行");

    [Fact]
    public void Given_a_department_that_is_none_it_is_refused() =>
        Given.List().Refuses(Draft().Transfer(Given.SchoolBus, "市教育局", "市交通局"), "department.unknown", "Transfer!C2 (toDepartment)");

    [Fact]
    public void Given_a_closed_department_to_go_to_it_is_refused() =>
        WithClosedDepartment()
            .Refuses(Draft().Transfer(Given.SchoolBus, "市教育局", "市大数据局"), "department.closed", "Transfer!C2 (toDepartment)");

    [Fact]
    public void Given_a_department_that_the_draft_closes_it_is_refused() =>
        Given.List().Refuses(
            Draft().Department("登记", "市大数据局", (Fields.Effective, "2021-04-01")).Transfer(Given.SchoolBus, "市教育局", "市大数据局")
                .Department("撤销", "市大数据局"),
            "line.contradicts", "Department!B4 (department)");

    [Fact]
    public void Given_a_power_twice_it_contradicts() => Given.List().Refuses(
        Draft().Transfer(Given.SchoolBus, "市教育局", "市公安局").Transfer(Given.SchoolBus, "市教育局", "市公安局"), "line.contradicts",
        "Transfer!A3 (code)");

    [Fact]
    public void Given_a_day_of_hand_over_that_does_not_exist_it_is_refused() => Given.List().Refuses(
        Draft().Transfer(Given.SchoolBus, "市教育局", "市公安局", (Fields.HandOver, "2021-06-31")), "value.not-a-date", "Transfer!D2 (handOver)");

    [Fact]
    public void Given_a_former_name_it_warns_and_moves()
    {
        var catalog = Given.List();
        catalog.Record(DraftBuilder.Adjustment("吴政发〔2021〕4号", "2021-04-01").Department("更名", "市教育局", (Fields.NewName, "市教育体育局")));
        catalog.Warns(Draft().Transfer(Given.SchoolBus, "市教育局", "市公安局"), "department.former-name", "Transfer!B2 (fromDepartment)");
    }

    [Fact]
    public void Given_a_name_that_the_draft_itself_gives_it_moves()
    {
        var decision = Given.List()
            .Decide(Draft().Transfer(Given.Seizure, "市公安局", "市教育体育局").Department("更名", "市教育局", (Fields.NewName, "市教育体育局")));
        Assert.Empty(decision.Problems);
        Assert.Equal("D02", decision.Facts.OfType<PowerTransferred>().Single().ToDepartment.Value);
    }

    private static MemoryCatalog WithClosedDepartment()
    {
        var catalog = Given.List();
        catalog.Record(DraftBuilder.Adjustment("吴政发〔2021〕3号", "2021-03-01").Department("登记", "市大数据局"));
        catalog.Record(DraftBuilder.Adjustment("吴政发〔2021〕4号", "2021-04-01").Department("撤销", "市大数据局"));
        return catalog;
    }
}
