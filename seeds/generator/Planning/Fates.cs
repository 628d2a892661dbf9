using PowerCatalog.Seeds.Content;

namespace PowerCatalog.Seeds.Planning;

/// <summary>Chooses which items the opening list has, which the year adds, and which it removes.</summary>
public sealed class Fates(Library library, IReadOnlyList<Decision> year, Targets targets)
{
    private const int ServicesAdded = 40;
    private const int ServicesRemoved = 6;
    private static readonly DateOnly AfterRenaming = new(2021, 6, 2);

    private static readonly string[] ReasonsOfApplied = ["设定依据修改或者废止", "国务院决定取消", "自治区人民政府决定取消", "下放县（市、区）行使", "转为内部管理事项"];

    private static readonly string[] ReasonsOfEnforcement = ["设定依据修改或者废止", "执法职责划入县（市、区）", "下放县（市、区）行使", "与其他事项重复，不再单列"];

    private static readonly string[] ReasonsOfOthers = ["属于日常管理措施，不再列为职权", "与其他事项重复，不再单列", "职能划出"];

    /// <summary>Decides on all items.</summary>
    public void Choose()
    {
        foreach (var item in library.Items.Where(MustBeAdded).ToList()) Add(item);
        var shapes = new Reshaping(library, year);
        shapes.Split(10);
        shapes.Merge(24);

        var free = library.Items.Where(item => item.IsPower && item.InOpening && item.RemovedBy is null && !item.Protected).ToList();
        foreach (var item in free.Shuffled("add", item => item.Key).Take(Missing("added", item => item.AddedBy)))
        {
            Add(item);
        }

        foreach (var item in free.Where(item => item.InOpening && !IsRevised(item)).Shuffled("remove", item => item.Key)
            .Take(Missing("removed", item => item.RemovedBy)))
        {
            Remove(item);
        }

        var services = library.Items.Where(item => !item.IsPower && !item.Name.Contains("跨省", StringComparison.Ordinal))
            .Shuffled("service", item => item.Key).ToList();
        foreach (var item in services.Take(ServicesAdded)) Add(item);
        foreach (var item in services.Skip(ServicesAdded).Take(ServicesRemoved)) Remove(item);
    }

    // Powers under a law that came into force since the opening list; penalties of a revised law that its former text did not have.
    private bool MustBeAdded(Item item) => item.Basis is { } basis && library.Laws[basis.Law].Age switch
    {
        LawAge.New => true,
        LawAge.Revised => item.Procedure.Key == "处罚" && !item.Protected && !library.Laws.KnowsBefore(basis),
        _ => false,
    };

    private bool IsRevised(Item item) => item.Basis is { } basis && library.Laws[basis.Law].Age == LawAge.Revised;

    private int Missing(string figure, Func<Item, Decision?> by) =>
        targets.Count(figure) - library.Items.Count(item => item.IsPower && by(item) is not null);

    private void Add(Item item)
    {
        var notBefore = item.Basis is { } basis ? library.Laws[basis.Law].Since : null;
        if (item.Department == "D26" && (notBefore is null || notBefore < AfterRenaming)) notBefore = AfterRenaming;
        item.AddedBy = Decision.For(year, item.Department, item.Key, notBefore);
    }

    private void Remove(Item item)
    {
        item.RemovedBy = Decision.For(year, item.Department, item.Key);
        item.RemovalReason = Spread.Pick(item.Key, "reason", item.Procedure.Key switch
        {
            "处罚" or "强制" => ReasonsOfEnforcement,
            "检查" or "奖励" or "征收" or "服务" => ReasonsOfOthers,
            _ => ReasonsOfApplied,
        });
    }
}
