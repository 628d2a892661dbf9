using PowerCatalog.Seeds.Content;

namespace PowerCatalog.Seeds.Planning;

/// <summary>
/// Chooses the items that end the year with 跨省通办, 乡镇政务服务事项 and proofs replaced by a commitment; part of them by a change of the year.
/// </summary>
public sealed class Flags(Library library, IReadOnlyList<Decision> year, Targets targets)
{
    private const int CrossProvincePowers = 42;

    private static readonly string[] CrossProvinceWords =
        ["跨省", "社会保障卡", "转移接续", "证书", "查询", "证明", "登记", "备案", "认证", "申领", "预约", "申请", "办理"];

    private static readonly string[] NearDepartments =
        ["D07", "D10", "D19", "D25", "D20", "D16", "D26", "D13", "D15", "D11", "D02", "D08", "D18", "D05", "D28", "D21", "D12"];

    /// <summary>Sets the values of the opening list and the changes that the year makes of them.</summary>
    public void Choose()
    {
        CrossProvince();
        TownshipServices();
        Proofs();
    }

    private void CrossProvince()
    {
        var powers = library.Items.Where(item => item.Stays && !item.Protected && item.Elements.ContainsKey("crossProvince"))
            .Shuffled("cross", item => item.Key).Take(CrossProvincePowers).ToList();
        for (var i = 0; i < powers.Count; i++) Turn(powers[i], "crossProvince", ofTheYear: i % 5 < 3);

        var services = library.Items.Where(item => !item.IsPower && item.RemovedBy is null)
            .OrderBy(
                item =>
                    Array.FindIndex(CrossProvinceWords, word => item.Name.Contains(word, StringComparison.Ordinal)) is >= 0 and var rank
                        ? rank : 99)
            .Take(targets.Count("crossProvinceItems") - powers.Count).ToList();
        for (var i = 0; i < services.Count; i++) Turn(services[i], "crossProvince", ofTheYear: i % 9 < 4 && services[i].InOpening);
    }

    private void TownshipServices()
    {
        var services = library.Items.Where(item => !item.IsPower && item.RemovedBy is null && NearDepartments.Contains(item.Department))
            .OrderBy(item => Array.IndexOf(NearDepartments, item.Department)).Take(targets.Count("townshipServiceItems")).ToList();
        for (var i = 0; i < services.Count; i++) Turn(services[i], "townshipService", ofTheYear: i % 2 == 0 && services[i].InOpening);
    }

    // One item may stand for several proofs; every fourth item had its proofs from the opening on.
    private void Proofs()
    {
        var proofs = from row in library.Rows("proofs.tsv")
                     from name in row[2].Split('、')
                     group row[1] by library.Find(row[0], name);
        foreach (var (item, i) in proofs.Select((group, i) => (group, i)))
        {
            var value = string.Join('\n', item);
            if (i % 4 == 3) item.Key.Elements["commitmentProofs"] = value;
            else Change(item.Key, new Change("commitmentProofs", "", value));
        }
    }

    private void Turn(Item item, string element, bool ofTheYear)
    {
        item.Elements[element] = ofTheYear ? "否" : "是";
        if (ofTheYear) Change(item, new Change(element, "否", "是"));
    }

    private void Change(Item item, Change change)
    {
        item.ChangedBy ??= item.IsPower ? Decision.For(year, item.Department, item.Key) : year[11];
        item.Changes.Add(change);
    }
}
