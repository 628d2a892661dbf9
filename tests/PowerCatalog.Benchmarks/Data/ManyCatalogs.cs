using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Delegations;
using PowerCatalog.Domain.Elements;
using PowerCatalog.Domain.Events;
using PowerCatalog.Domain.Powers;
using PowerCatalog.Ledger;
using PowerCatalog.Ledger.Events;

namespace PowerCatalog.Benchmarks.Data;

/// <summary>
/// Writes synthetic catalogs side by side into a ledger: each with departments, townships, items and a decision that gives a part of the
/// items to townships.
/// </summary>
internal static class ManyCatalogs
{
    private const int Departments = 10;
    private const int Townships = 10;
    private const string Basis = "《中华人民共和国行政许可法》第十二条、第十五条\n《中华人民共和国动物防疫法》第二十五条";
    private static readonly DateOnly Day = new(2021, 3, 1);

    /// <summary>The division of the catalog with this number, from 0.</summary>
    public static DivisionCode Division(int number) =>
        DivisionCode.Parse(string.Create(CultureInfo.InvariantCulture, $"{110101 + number:000000}"));

    /// <summary>The first township of a catalog.</summary>
    public static TownshipCode Township(DivisionCode division, int number) =>
        TownshipCode.Parse(string.Create(CultureInfo.InvariantCulture, $"{division}{100 + number:000}000"));

    /// <summary>Opens a catalog with so many items, and gives every tenth to a township.</summary>
    public static async Task OpenAsync(ILedger ledger, DivisionCode division, int items)
    {
        var opened = new CatalogOpened(division, $"演示{division}", "演示");
        await ledger.AppendAsync(StreamName.Catalog(division), ExpectedRevision.NoStream,
        [
            new NewEvent(
                AdjustmentId.EventId(SHA256.HashData(Encoding.UTF8.GetBytes(division.Value)), 0), EventRegistry.NameOf(opened),
                EventRegistry.Write(opened), new EventMetadata("benchmark", StreamName.Catalog(division).Value).Write()),
        ]);
        await PlainDecision.AppendAsync(ledger, division, $"演示{division}〔2021〕1号", Day, adjustment =>
        [
            .. Enumerable.Range(0, Departments).Select(
                index => new DepartmentRegistered(adjustment, 0, Day, Department(index), $"演示部门{index + 1}")),
            .. Enumerable.Range(0, Townships).Select(
                index => new TownshipRegistered(adjustment, 0, Day, Township(division, index), $"演示镇{index + 1}", "演示县")),
            .. Enumerable.Range(0, items).Select(index => Added(adjustment, division, index)),
        ]);
        await PlainDecision.AppendAsync(ledger, division, $"演示{division}〔2021〕2号", Day.AddDays(30), adjustment =>
            Enumerable.Range(0, items / 10).Select(index => new PowerDelegated(
                adjustment, index + 1, Day.AddDays(30), Power(division, index * 10), [Township(division, index % Townships)],
                new DelegationTerms(
                    DelegationMode.Empowered, ActingName.Receiver, null, null, Day.AddDays(30), null, null, null, null))));
    }

    /// <summary>One more decision that changes one item.</summary>
    public static Task ChangeAsync(ILedger ledger, DivisionCode division, int number) =>
        PlainDecision.AppendAsync(
            ledger, division, string.Create(CultureInfo.InvariantCulture, $"演示{division}〔2022〕{number + 1}号"), Day.AddDays(400),
            adjustment =>
        [
            new PowerElementsChanged(
                adjustment, 1, Day.AddDays(400), Power(division, number),
                [new ElementChange("remark", null, "核定", Editorial: true)]),
        ]);

    /// <summary>One more decision that changes so many items, one after the other of so many.</summary>
    public static Task DecideAsync(ILedger ledger, DivisionCode division, int number, int lines, int items) => PlainDecision.AppendAsync(
        ledger, division, string.Create(CultureInfo.InvariantCulture, $"演示{division}〔2023〕{number + 1}号"), Day.AddDays(700 + number),
        adjustment => Enumerable.Range(0, lines).Select(line => Changed(adjustment, division, line, (number * lines) + line, items)));

    private static PowerElementsChanged Changed(AdjustmentId adjustment, DivisionCode division, int line, int nth, int items) => new(
        adjustment, line + 1, Day.AddDays(700), Power(division, nth % items),
        [new ElementChange("promisedLimit", Limit(nth / items), Limit((nth / items) + 1), Editorial: false)]);

    // What an item's limit is after so many changes.
    private static string Limit(int changes) => string.Create(CultureInfo.InvariantCulture, $"{Math.Max(1, 10 - changes)}个工作日");

    private static PowerAdded Added(AdjustmentId adjustment, DivisionCode division, int index) => new(
        adjustment, index + 1, Day, Power(division, index), Family.Power, Department(index % Departments), Category.Permit,
        $"动物诊疗机构设立许可之{index}",
        ElementValues.Of(
        [
            new("legalBasis", Basis), new("statutoryLimit", "20个工作日"), new("promisedLimit", "10个工作日"), new("steps", $"{index % 7}"),
            new("fee", "否"),
        ]),
        []);

    private static PowerCode Power(DivisionCode division, int index) =>
        PowerCode.Parse(string.Create(CultureInfo.InvariantCulture, $"{division}{index:000000}"));

    private static DepartmentCode Department(int index) =>
        DepartmentCode.Parse(string.Create(CultureInfo.InvariantCulture, $"D{index + 1:00}"));
}
