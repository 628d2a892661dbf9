namespace PowerCatalog.Web.Http.Problems;

/// <summary>A kind of problem (RFC 9457). Its address is stable: programs tell problems apart by it.</summary>
/// <param name="Code">The last part of its address.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Zh">Its title.</param>
/// <param name="En">Its English title.</param>
internal sealed record ProblemType(string Code, int Status, string Zh, string En)
{
    public string Uri => "/problems/" + Code;
}
