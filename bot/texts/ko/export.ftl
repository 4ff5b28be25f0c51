# Getting the MP4.

export-started = 내보내는 중이에요(무료).
export-not-ready = 아직 내보낼 것이 없어요. 먼저 동영상을 보내거나 편집을 요청해 주세요.
export-nothing-edited = 아직 내보낼 것이 없어요. 먼저 어떻게 할지 적어 주세요.
export-not-begun = 동영상 서비스가 응답하지 않아 내보내기를 시작하지 못했어요. 타임라인은 그대로예요. 다시 하려면 ‘내보내기’를 눌러 주세요(무료).
closed-export = 메시지를 보낼 수 없어서 내보내지 않았어요. 무료예요. ‘내보내기’를 눌러 주세요.
export-project-gone = NemoVideo가 그 프로젝트를 닫아서 만든 것을 더는 내보낼 수 없어요. 편집을 다시 요청해 주시면 파일은 제가 가져갈게요.
export-already-running = 이미 내보내는 중이에요.
export-failed = 서비스에서 내보내지 못했어요. 내보내기는 무료예요. 다시 하려면 ‘내보내기’를 눌러 주세요.
export-stuck = 서비스가 { $minutes }분 안에 내보내기를 끝내지 못해서 멈췄어요. 무료예요. 다시 하려면 ‘내보내기’를 눌러 주세요.
export-stuck-running = 서비스가 { $minutes }분 안에 내보내기를 끝내지 못했고 멈출 수도 없었어요. 무료예요. 나중에 ‘내보내기’를 다시 눌러 주세요.
export-cannot = 서비스가 이 타임라인을 내보내지 못해요. 같은 이유로 두 번 실패했어요. 무언가 바꾼 뒤에 내보내 주세요.
export-impossible =
    { $why ->
        [target_too_small] 그렇게까지 작게는 할 수 없어요. 가능한 가장 작은 파일이 약 { MB($smallest_bytes) }예요. 더 큰 크기로 요청해 주세요.
        [one_scene] 나눌 장면을 찾지 못했어요. 화면이 한꺼번에 바뀌는 곳이 없어요. 시각을 적어 주시거나 한 부분의 길이를 알려 주세요.
        [too_many_pieces] 나누는 수가 너무 많거나 너무 짧아요. 더 적게, 또는 더 길게 요청해 주세요.
        [no_sound] 저장할 소리가 없어요.
       *[too_many_cuts] 타임라인에 조각이 너무 많아 내보낼 수 없어요. 몇 개를 빼 주세요.
    }
export-file-too-large = 파일({ MB($size_bytes) })이 이 채팅에 너무 커요. 링크는 여기 있어요:
export-file-not-sent = 파일을 여기에 올리지 못했어요. 링크는 쓸 수 있어요.
export-files-forbidden = 여기에 파일을 올릴 수 없어요. ‘파일 첨부’ 권한이 없어요. 관리자가 줄 수 있어요. 링크는 쓸 수 있어요.
export-file-unclear = 파일이 올라갔는지 확인하지 못했어요. 보이지 않으면 링크를 써 주세요.
export-file-unclear-no-link = 파일이 올라갔는지 확인하지 못했어요. 보이지 않으면 ‘다시 내보내기’를 눌러 주세요(무료).

## The result. $facts is like "4.9 MB, 0:31, 1280×720"

## The result. $facts is like "4.9 MB, 0:31, 1280×720"

result-done = 완료: { $facts }
result-shrunk = 완료: { MB($source_bytes) } → { $facts }
result-less = { $size } ({ $percent }% 감소)
result-more = { $size } ({ $percent }% 증가)
result-edited = 편집본
result-same-size = 완료: { $facts }, 크기는 전과 비슷해요
result-cost = 사용한 크레딧: { $credits }
result-project = 프로젝트: { $url }

export-no-link = 파일이 이 채팅에 너무 크고 공개 링크도 없어요.
export-file-lost = 파일을 여기에 올리지 못했어요. 다시 하려면 ‘다시 내보내기’를 눌러 주세요(무료).
export-file-forbidden =
    이 그룹에서는 { $right ->
        [videos] 동영상을
        [files] 파일을
        [pictures] 사진을
       *[other] 미디어를
    } 보낼 수 없어요. 관리자가 그룹 권한에서 허용할 수 있어요. 링크는 여기 있어요:
export-file-forbidden-no-link =
    이 그룹에서는 { $right ->
        [videos] 동영상을
        [files] 파일을
        [pictures] 사진을
       *[other] 미디어를
    } 보낼 수 없어요. 관리자가 그룹 권한에서 허용한 뒤 ‘다시 내보내기’를 눌러 주세요(무료).
export-files-forbidden-no-link = 여기에 파일을 올릴 수 없어요. ‘파일 첨부’ 권한이 없어요. 관리자가 권한을 준 뒤 ‘다시 내보내기’를 눌러 주세요(무료).

## A copy of a result that is too large for its chat

## A copy of a result that is too large for its chat

result-fitted-link =
    { $which ->
        [first] 처음 1분을 이 채팅에 맞게 { MB($limit_bytes) }로 줄였어요. 전체({ MB($full_bytes) })는 링크에 있어요.
       *[whole] 이 채팅에 맞게 { MB($limit_bytes) }로 줄였어요. 전체 결과({ MB($full_bytes) })는 링크에 있어요.
    }
result-fitted-alone =
    { $which ->
        [first] 처음 1분을 이 채팅에 맞게 { MB($limit_bytes) }로 줄였어요. 전체 동영상은 { MB($full_bytes) }예요.
       *[whole] 이 채팅에 맞게 { MB($limit_bytes) }로 줄였어요. 전체 동영상은 { MB($full_bytes) }예요.
    }
result-fitted-unsized =
    { $which ->
        [first] 처음 1분을 이 채팅에 맞게 { MB($limit_bytes) }로 줄였어요.
       *[whole] 이 채팅에 맞게 { MB($limit_bytes) }로 줄였어요.
    }
export-fit-too-low = 전체를 이 채팅에 맞게 줄이면 화질이 너무 나빠져요.
export-fit-failed = 크기에 맞는 사본을 만들지 못했어요.
cancel-fit = 멈췄어요. 이 채팅용 사본은 만들지 않았고, 전체 결과는 그대로 있어요.
result-quality = 화질 { $vmaf }/100
picture-comparison = 같은 장면의 전과 후예요.
picture-comparison-name = 전과 후
result-note =
    { $note ->
        [already_small] 원래 그 크기보다 작았어요.
        [as_good_as_source] 원본만큼 좋아 보일 거예요.
        [bitrate_above_source] 요청한 비트레이트가 원본보다 높아서 화질은 그대로예요.
        [capped_1080p] 여기서 가능한 최대인 1080p로 내보냈어요.
        [fps_capped] 프레임 속도를 여기서 가능한 최대인 120으로 낮췄어요.
        [fps_lowered] 크기에 맞추려고 초당 프레임을 줄였어요.
        [frame_lowered] 이 크기에서 잘 보이도록 화면을 줄였어요.
        [no_gain] 더 줄이면 화질이 떨어져서 크기를 그대로 뒀어요.
        [other_sounds_left_out] 소리 트랙은 하나만 들어 있어요.
        [smaller_frame_advised] 이 크기라면 화면을 줄이는 편이 더 잘 보여요.
        [sound_lowered] 크기에 맞추려고 소리의 비트레이트를 낮췄어요.
        [sound_to_stereo] 서라운드 소리를 스테레오로 바꿨어요.
        [sound_unreadable] 읽을 수 없는 소리 트랙은 뺐어요.
        [source_breaks_off] 원본이 중간에 끊겨 있어서 그 뒤는 재생할 수 없어요.
       *[subtitles_left_out] 자막은 빠졌어요.
    }

## What is coming, said before the render

## What is coming, said before the render

forecast = 예상: { $facts }
forecast-asked = 요청하신 것: { $facts }
forecast-about = 약 { MB($size_bytes) }
forecast-lines = 최대 { $height }p
forecast-length = 길이 약 { CLOCK($duration_s) }
forecast-fit =
    이 채팅은 { MB($limit_bytes) }까지 받아요. 더 커지면 { $way ->
        [copy] 맞는 크기의 사본도 만들어 드려요.
        [link] 링크로 드려요.
       *[none] 여기에 올릴 수 없어요.
    }
button-plot = 비트레이트
picture-plot = 동영상 길이에 따른 비트레이트예요. 움직임이 많으면 높고 적으면 낮아요.
picture-plot-name = 비트레이트
plot-gone = 그래프가 더는 없어요. 다시 내보내면 새로 그려요.
plot-not-shown = 방금 그래프를 보여 드리지 못했어요.
batch-list =
    { $done ->
        [0] { $count }개 중 완료된 것이 없어요:
       *[other] 완료: { $count }개 중 { $done }개
    }
batch-entry-done = { $number }. { $name }: { $size }
batch-sizes = { MB($source_bytes) } → { MB($size_bytes) }
batch-entry =
    { $number }. { $name }: { $state ->
        [stopped] 멈춤
        [failed] 실패
       *[kept] 내보내지 않음
    }
button-retry-named = 다시 시도: { $name }
batch-comes = 다른 것과 함께 보내 드려요.
batch-next = 숫자를 누르면 그 파일로 다음에 할 수 있는 것이 보여요.
# A person's latest projects in a chat.
