using System.Security.Cryptography;
using System.Text;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Elements;
using PowerCatalog.Domain.Events;
using PowerCatalog.Domain.Powers;
using PowerCatalog.Ledger;
using PowerCatalog.Ledger.Events;

namespace PowerCatalog.Benchmarks.Data;

/// <summary>Events of 300 to 900 bytes with ids in order, always the same: what the append benchmarks write.</summary>
internal static class SyntheticEvents
{
    private const string Basis = "《中华人民共和国行政许可法》第十二条、第十五条\n《中华人民共和国动物防疫法》第二十五条 ";
    private static readonly DateOnly Day = new(2021, 3, 1);

    public static NewEvent[] Of(int count)
    {
        var digest = SHA256.HashData(Encoding.UTF8.GetBytes("synthetic"));
        var adjustment = AdjustmentId.Of(DivisionCode.Parse("640300"), "吴政发〔2021〕1号");
        var metadata = new EventMetadata("benchmark", StreamName.Adjustment(adjustment).Value).Write();
        return [.. Enumerable.Range(0, count).Select(index =>
        {
            var happened = Event(adjustment, index);
            return new NewEvent(
                AdjustmentId.EventId(digest, index), EventRegistry.NameOf(happened), EventRegistry.Write(happened), metadata);
        })];
    }

    private static CatalogEvent Event(AdjustmentId adjustment, int index)
    {
        var power = PowerCode.Parse($"64{index % 5_000:0000000000}");
        if (index % 3 == 0)
        {
            return new PowerElementsChanged(
                adjustment, index, Day, power,
                    [new("promisedLimit", "20个工作日", $"{(index % 19) + 1}个工作日", Editorial: false),
                        new("steps", "5", "3", Editorial: false)]);
        }

        return new PowerAdded(
            adjustment, index, Day, power, Family.Power, DepartmentCode.Parse($"D{(index % 30) + 1:00}"), Category.Permit,
                $"动物诊疗机构设立许可之{index}",
            ElementValues.Of(
                [new("legalBasis", Basis), new("statutoryLimit", "20个工作日"), new("promisedLimit", "10个工作日"), new("steps", $"{index % 7}"),
                    new("fee", "否")]), []);
    }
}
