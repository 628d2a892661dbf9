namespace PowerCatalog.Accounts.Register;

/// <summary>How a person is named among colleagues: 姓名（科室）.</summary>
internal static class ShownName
{
    public static string Of(string name, string? section) => string.IsNullOrEmpty(section) ? name : $"{name}（{section}）";
}
