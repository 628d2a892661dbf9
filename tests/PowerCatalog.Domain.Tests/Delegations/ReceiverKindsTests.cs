using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Delegations;

namespace PowerCatalog.Domain.Tests.Delegations;

public sealed class ReceiverKindsTests
{
    public static TheoryData<Receiver> All =>
    [
        Receiver.Township(TownshipCode.Parse("640302100000")), Receiver.County(DivisionCode.Parse("640302"), "利通区"),
        Receiver.Zone("太阳山开发区"), Receiver.Department("利通区", "教育局"), Receiver.Area("中心城区范围"),
    ];

    [Theory]
    [MemberData(nameof(All))]
    public void A_kind_has_a_code_where_its_receivers_do(Receiver receiver)
    {
        Assert.Equal(receiver.Code is not null, receiver.Kind.HasCode());
        Assert.Equal(receiver.Code, receiver.Kind.CodeIn(receiver.Key));
    }

    [Fact]
    public void Every_kind_is_among_them() =>
        Assert.Equal(Enum.GetValues<ReceiverKind>(), All.Select(row => row.Data.Kind).Order());
}
