using System.Text.Json.Serialization.Metadata;
using PowerCatalog.Domain.Text;
using PowerCatalog.ReadModels.AuditHistory;
using PowerCatalog.ReadModels.Occurrences;
using PowerCatalog.ReadModels.PowerList;
using PowerCatalog.ReadModels.TownshipDelegations;

namespace PowerCatalog.Listings.Words;

/// <summary>
/// Writes beside the codes that read models answer with what they are called, for the API and the command line alike: a category's, an
/// element's and an occurrence's name. The read models' own records are what is written.
/// </summary>
public static class NamesInJson
{
    /// <summary>A modifier of JSON contracts that adds the names.</summary>
    public static Action<JsonTypeInfo> Of(CatalogWords words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return contract =>
        {
            if (contract.Type == typeof(PowerAnswer))
                Add<PowerAnswer>(contract, nameof(PowerAnswer.Category), power => words.Of(power.Category));
            else if (contract.Type == typeof(TownshipPower))
                Add<TownshipPower>(contract, nameof(TownshipPower.Category), power => words.Of(power.Category));
            else if (contract.Type == typeof(HistoryEntry))
                Add<HistoryEntry>(contract, nameof(HistoryEntry.Element), entry => words.Of(entry.Element), nullable: true);
            else if (contract.Type == typeof(Occurrence))
                Add<Occurrence>(contract, nameof(Occurrence.Type), OccurrenceWords.Kind);
            else if (contract.Type == typeof(OccurrencePlace))
                Add<OccurrencePlace>(contract, nameof(OccurrencePlace.Element), place => words.Of(place.Element), nullable: true);
        };
    }

    private static void Add<T>(JsonTypeInfo contract, string member, Func<T, Bilingual?> name, bool nullable = false)
    {
        var coded = contract.Properties.Single(property => property.Name == Written(contract, member));
        var named = contract.CreateJsonPropertyInfo(typeof(Bilingual), Written(contract, member + "Name"));
        named.IsGetNullable = nullable;
        named.Get = row => name((T)row);
        contract.Properties.Insert(1 + contract.Properties.IndexOf(coded), named);
    }

    private static string Written(JsonTypeInfo contract, string member) =>
        contract.Options.PropertyNamingPolicy?.ConvertName(member) ?? member;
}
