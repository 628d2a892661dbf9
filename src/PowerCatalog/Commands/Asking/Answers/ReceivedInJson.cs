using System.Text.Json.Serialization;
using PowerCatalog.Output;
using PowerCatalog.ReadModels.Lenses;
using PowerCatalog.ReadModels.TownshipDelegations;

namespace PowerCatalog.Commands.Asking.Answers;

/// <summary>What <c>township</c> and <c>receiver</c> answer programs. Who is asked about stands under the name of its kind alone.</summary>
/// <param name="Catalog">The catalog.</param>
/// <param name="Lens">The lens.</param>
/// <param name="Township">The township that is asked about; left out where it is any receiver.</param>
/// <param name="Receiver">The receiver that is asked about; left out where it is asked about as a township.</param>
/// <param name="Total">How many powers it may exercise.</param>
/// <param name="Items">These powers.</param>
internal sealed record ReceivedInJson(
    CatalogInJson Catalog,
    Lens Lens,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] TownshipAnswer? Township,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ReceiverAnswer? Receiver,
    int Total,
    IReadOnlyList<TownshipPower> Items);
