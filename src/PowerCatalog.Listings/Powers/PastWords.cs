using PowerCatalog.Domain.Text;
using PowerCatalog.Domain.Time;
using PowerCatalog.Listings.Columns;
using PowerCatalog.ReadModels.PowerSearch;

namespace PowerCatalog.Listings.Powers;

/// <summary>Powers that a search met by other days.</summary>
public static class PastWords
{
    /// <summary>The columns for a terminal.</summary>
    public static Listing<PastPower> Listing { get; } = new Listing<PastPower>("曾在或将在清单上", "Of other days")
        .Text("职权编码", "Code", power => power.Code, brief: true)
        .Text("当时名称", "Name then", power => power.Name, brief: true)
        .Text("说明", "Remark", power => Of(power).Zh, brief: true)
        .Text("现名", "Name now", power => power.NameNow, brief: true)
        .Text("实施部门", "Department", power => power.DepartmentName, brief: true)
        .Date("自", "From", power => power.From, brief: true)
        .LastDay("至", "To", power => power.To, brief: true);

    /// <summary>What was met, in a few words.</summary>
    public static Bilingual Of(PastPower power)
    {
        ArgumentNullException.ThrowIfNull(power);
        var to = power.To is { } day ? CatalogTime.Show(day) : null;
        return power.Kind switch
        {
            PastKind.Removed when to is null => new Bilingual("不在清单上", "not on the list"),
            PastKind.Removed => new Bilingual($"{to}起不在清单上", $"off the list since {to}"),
            PastKind.Renamed => new Bilingual("曾用名", "former name"),
            PastKind.Reworded => new Bilingual("曾有此内容", "had this text"),
            _ => new Bilingual($"{CatalogTime.Show(power.From)}起", $"from {CatalogTime.Show(power.From)}"),
        };
    }
}
