using PowerCatalog.Domain.Codes;
using PowerCatalog.Web.Http.Problems;

namespace PowerCatalog.Web.Features.Procedure.Api.Bodies;

/// <summary>Reads the codes of a request.</summary>
internal static class StepCodes
{
    /// <summary>A code that may be left out.</summary>
    public static T? Optional<T>(string? written) where T : struct, ICode<T> => written is null ? null : Read<T>(written);

    /// <summary>A code.</summary>
    /// <exception cref="ProblemException">It is none.</exception>
    public static T Read<T>(string? written) where T : struct, ICode<T> => T.TryParse(written, out var code)
        ? code
        : throw new ProblemException(
            ProblemTypes.BadRequest, $"“{written}”不是部门、乡镇（街道）或职权的编码。", $"'{written}' is no code of a department, township or power.");
}
