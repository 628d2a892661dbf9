using PowerCatalog.Web.Http.Responses;

namespace PowerCatalog.Web.Features.Statistics;

/// <summary>One figure of an annual report and how it is counted.</summary>
/// <param name="Key">Its name in programs.</param>
/// <param name="Value">What the ledger counts.</param>
/// <param name="Name">Its name.</param>
/// <param name="Rule">The rule, with formula and item set.</param>
internal sealed record FigureItem(string Key, decimal Value, BothNames Name, BothNames Rule);
