using PowerCatalog.Web.Http.Problems;

namespace PowerCatalog.Web.Http.OpenApi;

/// <summary>The problems that an address answers with beyond those that all do.</summary>
internal sealed record Refusals(IReadOnlyList<ProblemType> Types);
