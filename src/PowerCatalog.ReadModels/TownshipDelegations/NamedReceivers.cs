using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Delegations;
using PowerCatalog.Domain.Naming;
using PowerCatalog.Domain.Text;

namespace PowerCatalog.ReadModels.TownshipDelegations;

/// <summary>A receiver that the catalog knows: a township, a county of one, or whatever else a power was ever given to.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Key">Its key (<see cref="Receiver.Key"/>).</param>
/// <param name="Name">Its name, with that of what it belongs to; a township's without its county's.</param>
/// <param name="County">The county-level division above a township; null for the others.</param>
public sealed record KnownReceiver(ReceiverKind Kind, string Key, string Name, string? County)
{
    /// <summary>A township.</summary>
    public static KnownReceiver Of(NamedTownship township)
    {
        ArgumentNullException.ThrowIfNull(township);
        return new KnownReceiver(ReceiverKind.Township, township.Code.Value, township.Name, township.County);
    }

    /// <summary>A township of which nothing but the code is known, which stands for its name.</summary>
    public static KnownReceiver Of(TownshipCode code) => Of(new NamedTownship(code, code.Value, null));
}

/// <summary>What a text stands for that names a receiver.</summary>
/// <param name="Text">The text.</param>
/// <param name="Meant">One where it is plain who is meant, several where it is not, none where nobody is known by it.</param>
/// <param name="Near">Where there is none, the names that may be meant, the nearest first.</param>
public sealed record NamedReceivers(string Text, IReadOnlyList<KnownReceiver> Meant, IReadOnlyList<string> Near)
{
    private const int MostNamed = 5;

    /// <summary>The one who is meant; null where nobody is, or where it is not plain who.</summary>
    public KnownReceiver? Only => Meant.Count == 1 ? Meant[0] : null;

    /// <summary>Why it is not plain who is meant; null where it is.</summary>
    public Bilingual? Refusal => Meant.Count switch
    {
        1 => null,
        0 => new Bilingual(
            $"没有名称或代码为“{Text}”的承接单位。{NearNames.Zh(Near)}", $"There is no receiver '{Text}'.{NearNames.En(Near)}"),
        _ => new Bilingual(
            $"“{Text}”不止一个承接单位：{Candidates("、", "等")}。请写明是哪一个。",
            $"'{Text}' stands for more than one receiver: {Candidates(", ", " and others")}. Say which."),
    };

    private string Candidates(string separator, string others) =>
        string.Join(separator, Meant.Take(MostNamed).Select(receiver => $"{receiver.County}{receiver.Name} {receiver.Key}"))
            + (Meant.Count > MostNamed ? others : "");
}
