using PowerCatalog.Checkpoints.Files;
using PowerCatalog.Evidence.Notes;

namespace PowerCatalog.Checkpoints.Keys;

/// <summary>What is wrong with the keys of a data folder, in words.</summary>
internal static class KeyRefusals
{
    public static EvidenceException Exists(string path) => new(
        $"密钥文件已存在：{path}。没有改动；更换密钥请用 evidence key rotate。",
        $"The key file exists: {path}. Nothing was changed; a new key in its place is made by 'evidence key rotate'.");

    public static EvidenceException Elsewhere(string ring, string path) => new(
        $"{ring} 记有现用密钥，而 {path} 中没有它。请用 --key 指明私钥文件。",
        $"{ring} names a present key that is not in {path}; name the file of the private key with --key.");

    public static EvidenceException NoName(string name) => new(
        $"“{name}”不能作密钥名称：不得为空，不得含空格、加号和控制字符。",
        $"'{name}' cannot name a key: a name is not empty and has no spaces, plus signs and control characters.");

    public static EvidenceException OfWitness(string path) => new(
        $"{path} 是见证人的密钥，不能用来签发检查点。", $"{path} is the key of a witness, which does not sign checkpoints.");

    public static EvidenceException NoStatement(string unfinished, string folder) => new(
        $"{unfinished} 的密钥已登记为现用密钥，而 {folder} 中没有由它和旧密钥共同签名的声明。请放回该声明，再运行一次。",
        $"The keys in {unfinished} are the present ones, but {folder} has no statement of them that the old keys signed too. Put it back "
        + "and run it once more.");

    public static EvidenceException Interrupted(string unfinished) => new(
        $"更换密钥时中断过：{unfinished} 还在。请再运行一次 evidence key rotate，它会接着做完。",
        $"A rotation was interrupted: {unfinished} is still there. Run 'evidence key rotate' once more; it goes on where it was.")
    {
        Public = "更换密钥时中断过，请再运行一次 evidence key rotate。A rotation was interrupted; run 'evidence key rotate' once more.",
    };

    public static EvidenceException NotAdopted(string path, string ring) => new(
        $"{path} 有私钥，而 {ring} 没有记录现用密钥。若确是本单位的密钥，请运行 evidence key create 登记它的公钥。",
        $"{path} has a private key, and {ring} names no present one. If it is this office's key, 'evidence key create' enters its public "
        + "half.")
    {
        Public = "有私钥而没有登记公钥，请运行 evidence key create。"
            + "There is a private key whose public half is not entered; run 'evidence key create'.",
    };

    public static EvidenceException NotPresent(KeyId key, string path, string ring) => new(
        $"{path} 的密钥 {key} 不是 {ring} 记录的现用密钥。", $"The key {key} in {path} is not the present one of {ring}.")
    {
        Public = $"密钥 {key} 不是登记的现用密钥。The key {key} is not the present one that is entered.",
    };
}
